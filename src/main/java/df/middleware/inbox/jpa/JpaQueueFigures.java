package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.QueueFigures;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts in the ledger's tables. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaQueueFigures implements QueueFigures {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaQueueFigures() {}

  JpaQueueFigures(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<Source, QueueFigure> read() {
    Map<Source, Map<String, Long>> counts = new EnumMap<>(Source.class);
    for (Row row : rows(FigureSql.counts())) {
      counts
          .computeIfAbsent(source(row), source -> new HashMap<>())
          .merge(row.requiredText(1), row.number(2), Long::sum);
    }
    Map<Source, Waiting> oldest = new EnumMap<>(Source.class);
    for (Row row : rows(FigureSql.oldest())) {
      oldest.put(source(row), new Waiting(row.uuid(1), row.requiredTime(2)));
    }
    Map<Source, QueueFigure> figures = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      Map<String, Long> ofSource = counts.getOrDefault(source, Map.of());
      figures.put(source, figure(ofSource, Optional.ofNullable(oldest.get(source))));
    }
    return figures;
  }

  private static Source source(Row row) {
    return Source.ofWireName(row.requiredText(0));
  }

  private static QueueFigure figure(Map<String, Long> counts, Optional<Waiting> oldest) {
    long later = counts.getOrDefault("later", 0L);
    return new QueueFigure(
        counts.getOrDefault("pending", 0L) + later,
        later,
        counts.getOrDefault("processing", 0L),
        counts.getOrDefault("error", 0L),
        oldest,
        counts.getOrDefault("received", 0L),
        counts.getOrDefault("done", 0L));
  }

  private List<Row> rows(Sql sql) {
    List<?> found = entities.createNativeQuery(sql.text()).getResultList();
    return found.stream().map(Row::of).toList();
  }
}
