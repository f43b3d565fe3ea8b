package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.EventStatus;
import df.middleware.inbox.OpenEvents;
import df.middleware.inbox.Standing;
import df.middleware.paging.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the open events in PostgreSQL, each by an index that holds only these. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaOpenEvents implements OpenEvents {
  private static final String COUNTS =
      """
      SELECT e.source, e.status, count(*) FROM TABLE e
      WHERE e.status IN ('pending', 'processing') GROUP BY e.source, e.status
      UNION ALL
      SELECT e.source, 'error', count(*) FROM TABLE e WHERE e.status = 'error' GROUP BY e.source
      """;
  private static final String OLDEST =
      """
      SELECT e.source,
        CAST(floor(extract(epoch FROM clock_timestamp() - min(e.received_at))) AS bigint)
      FROM TABLE e WHERE e.status = 'pending' AND DUE GROUP BY e.source
      """
          .replace("DUE", Tables.DUE);

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaOpenEvents() {}

  JpaOpenEvents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Standing standing() {
    Map<Source, Map<EventStatus, Long>> counts = new EnumMap<>(Source.class);
    for (Row row : rows(COUNTS)) {
      counts
          .computeIfAbsent(source(row), any -> new EnumMap<>(EventStatus.class))
          .put(EventStatus.ofWireName(row.requiredText(1)), row.number(2));
    }
    Map<Source, Long> oldest = new EnumMap<>(Source.class);
    rows(OLDEST).forEach(row -> oldest.put(source(row), Math.max(0, row.number(1))));
    return new Standing(counts, oldest);
  }

  private static Source source(Row row) {
    return Source.ofWireName(row.requiredText(0));
  }

  private List<Row> rows(String ofOne) {
    String sql =
        Tables.ALL.stream()
            .map(table -> ofOne.replace("TABLE", table))
            .collect(Collectors.joining(" UNION ALL "));
    List<?> found = entities.createNativeQuery(sql).getResultList();
    return found.stream().map(Row::of).toList();
  }
}
