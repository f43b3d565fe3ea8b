package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.QueueFigures;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
  public Map<Source, Standing> standing() {
    Map<Source, Map<String, Long>> counts = counts(FigureSql.open());
    Map<Source, Waiting> oldest = oldestWaiting();
    return ofEach(
        source ->
            standing(
                counts.getOrDefault(source, Map.of()), Optional.ofNullable(oldest.get(source))));
  }

  @Override
  public Map<Source, Waiting> oldestWaiting() {
    Map<Source, Waiting> oldest = new EnumMap<>(Source.class);
    for (Row row : rows(FigureSql.oldestWaiting())) {
      oldest.put(source(row), new Waiting(row.uuid(1), Duration.ofSeconds(row.number(2))));
    }
    return oldest;
  }

  @Override
  public Map<Source, LastMinute> lastMinute() {
    Map<Source, Map<String, Long>> counts = counts(FigureSql.lastMinute());
    return ofEach(
        source -> {
          Map<String, Long> ofSource = counts.getOrDefault(source, Map.of());
          return new LastMinute(
              ofSource.getOrDefault("received", 0L), ofSource.getOrDefault("done", 0L));
        });
  }

  private static Standing standing(Map<String, Long> counts, Optional<Waiting> oldest) {
    long later = counts.getOrDefault("later", 0L);
    return new Standing(
        counts.getOrDefault("pending", 0L) + later,
        later,
        counts.getOrDefault("processing", 0L),
        counts.getOrDefault("error", 0L),
        oldest);
  }

  private static <T> Map<Source, T> ofEach(Function<Source, T> figure) {
    Map<Source, T> figures = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      figures.put(source, figure.apply(source));
    }
    return figures;
  }

  private Map<Source, Map<String, Long>> counts(Sql sql) {
    Map<Source, Map<String, Long>> counts = new EnumMap<>(Source.class);
    for (Row row : rows(sql)) {
      counts
          .computeIfAbsent(source(row), source -> new HashMap<>())
          .merge(row.requiredText(1), row.number(2), Long::sum);
    }
    return counts;
  }

  private static Source source(Row row) {
    return Source.ofWireName(row.requiredText(0));
  }

  private List<Row> rows(Sql sql) {
    return Row.all(entities.createNativeQuery(sql.text()).getResultList());
  }
}
