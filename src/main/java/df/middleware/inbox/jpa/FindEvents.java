package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the events that somebody should look at. */
final class FindEvents {
  /** No identity holds it: it separates the keys in one parameter. */
  private static final String SEPARATOR = "\u001f";

  private static final String TAKE_BACK =
      """
      UPDATE TABLE SET status = 'pending', claim_token = NULL, lease_until = NULL
      WHERE status = 'processing' AND lease_until < clock_timestamp()
      """;
  private static final String DUE =
      """
      UPDATE TABLE rung SET rung_at = clock_timestamp()
      WHERE rung.id IN (
        SELECT e.id FROM TABLE e
        WHERE e.status = 'pending' AND e.source IN (SOURCES)
          AND e.rung_at <= clock_timestamp() - ? * interval '1 millisecond'
          AND DUE AND NOT PAUSED AND NOT SUPERSEDED
        ORDER BY e.received_at LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING rung.source, rung.id
      """;
  private static final String NEXT =
      """
      (SELECT e.source, e.id FROM TABLE e
       WHERE e.status = 'pending' AND DUE AND NOT SUPERSEDED
         AND (e.lane = ANY (string_to_array(?, ?)) OR e.waiting_for = ANY (string_to_array(?, ?)))
       ORDER BY e.received_at LIMIT 2)
      """;

  private final EntityManager entities;

  FindEvents(EntityManager entities) {
    this.entities = entities;
  }

  void takeBackExpired() {
    for (String table : Tables.ALL) {
      entities.createNativeQuery(TAKE_BACK.replace("TABLE", table)).executeUpdate();
    }
    entities
        .createNativeQuery("DELETE FROM lanes WHERE lease_until < clock_timestamp()")
        .executeUpdate();
  }

  List<Doorbell> due(Collection<Source> sources, Duration notRungFor, int limit) {
    List<Doorbell> found = new ArrayList<>();
    for (Source source : sources) {
      String sql =
          DUE.replace("TABLE", Tables.of(source))
              .replace("SOURCES", "'" + source.wireName() + "'")
              .replace("AND DUE", "AND " + Tables.DUE)
              .replace("PAUSED", Tables.PAUSED)
              .replace("SUPERSEDED", Tables.SUPERSEDED);
      found.addAll(doorbells(sql, notRungFor.toMillis(), limit));
    }
    return found;
  }

  List<Doorbell> nextIn(Collection<String> laneKeys) {
    String sql =
        Tables.ALL.stream()
            .map(table -> NEXT.replace("TABLE", table))
            .collect(Collectors.joining(" UNION ALL "))
            .replace("AND DUE", "AND " + Tables.DUE)
            .replace("SUPERSEDED", Tables.SUPERSEDED);
    String keys = String.join(SEPARATOR, laneKeys);
    return doorbells(sql, keys, SEPARATOR, keys, SEPARATOR, keys, SEPARATOR, keys, SEPARATOR);
  }

  long pending(Collection<Source> sources) {
    String names =
        sources.stream().map(it -> "'" + it.wireName() + "'").collect(Collectors.joining(", "));
    long count = 0;
    for (String table : Tables.of(sources)) {
      String sql =
          "SELECT count(*) FROM "
              + table
              + " WHERE status = 'pending' AND source IN ("
              + names
              + ")";
      count += ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
    return count;
  }

  @SuppressWarnings("unchecked")
  private List<Doorbell> doorbells(String sql, Object... parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(row -> new Doorbell(Source.ofWireName((String) row[0]), (UUID) row[1]))
        .toList();
  }
}
