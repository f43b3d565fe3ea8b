package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.vendor.Vendor;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the events that somebody should look at. */
final class FindEvents {
  /** No identity holds it: it separates the keys in one parameter. */
  private static final String SEPARATOR = "\u001f";

  static final String TAKE_BACK =
      """
      UPDATE TABLE SET status = 'pending', claim_token = NULL, lease_until = NULL
      WHERE status = 'processing' AND lease_until < clock_timestamp()
      """;
  private static final String DUE =
      """
      WITH chosen AS MATERIALIZED (
        SELECT e.id FROM TABLE e
        WHERE e.status = 'pending' AND e.source = SOURCE AND e.parked_for WHICH
          AND e.rung_at <= now() - ? * interval '1 millisecond'
          AND DUE AND NOT PAUSED AND NOT SUPERSEDED AND FIRST
        ORDER BY e.urgent DESC, e.rung_at LIMIT ? FOR UPDATE OF e SKIP LOCKED)
      UPDATE TABLE rung SET rung_at = clock_timestamp() FROM chosen WHERE rung.id = chosen.id
      RETURNING rung.source, rung.id, rung.urgent
      """;
  static final String NOT_PARKED = "IS NULL";
  static final String PARKED_FOR_ONE_THAT_IS_BACK =
      "IN (SELECT back.vendor FROM vendor_circuits back WHERE back.open_since IS NULL)";
  private static final String PROBES =
      """
      UPDATE TABLE e SET rung_at = clock_timestamp(), PARKED_TIME
      WHERE e.id IN (
        SELECT first.id FROM vendor_circuits c CROSS JOIN LATERAL (
          SELECT e.id FROM TABLE e
          WHERE e.status = 'pending' AND e.source IN (SOURCES) AND e.parked_for = c.vendor
            AND NOT PAUSED AND NOT SUPERSEDED AND FIRST
          ORDER BY e.urgent DESC, e.rung_at LIMIT 1 FOR UPDATE OF e SKIP LOCKED) first
        WHERE c.open_since IS NOT NULL AND c.next_probe_at <= clock_timestamp())
      RETURNING e.source, e.id, e.urgent
      """;
  private static final String NEXT =
      """
      (SELECT e.source, e.id, e.urgent FROM TABLE e
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
    walkIndexes();
    List<Doorbell> found = new ArrayList<>();
    for (Source source : sources) {
      long wait = notRungFor.toMillis();
      List<Doorbell> ofSource =
          new ArrayList<>(doorbells(due(source, PARKED_FOR_ONE_THAT_IS_BACK), wait, limit));
      ofSource.addAll(doorbells(due(source, NOT_PARKED), wait, limit - ofSource.size()));
      found.addAll(ofSource);
    }
    return found;
  }

  /** PostgreSQL does not know that those at the front are mostly due, and would read them all. */
  private void walkIndexes() {
    for (String way : List.of("seqscan", "bitmapscan", "sort")) {
      entities.createNativeQuery("SET LOCAL enable_" + way + " = off").executeUpdate();
    }
  }

  static String due(Source source, String which) {
    return filled(DUE, Tables.of(source))
        .replace("SOURCE", "'" + source.wireName() + "'")
        .replace("WHICH", which);
  }

  /** One for each vendor and table at the most. */
  List<Doorbell> probes() {
    List<Doorbell> found = new ArrayList<>();
    for (String table : Tables.ALL) {
      String sources =
          Stream.of(Source.values())
              .filter(source -> Tables.of(source).equals(table))
              .map(source -> "'" + source.wireName() + "'")
              .collect(Collectors.joining(", "));
      String sql = filled(PROBES, table).replace("PARKED_TIME", Tables.NO_LONGER_PARKED);
      found.addAll(doorbells(sql.replace("SOURCES", sources)));
    }
    return found;
  }

  boolean isAway(Vendor vendor) {
    return !entities
        .createNativeQuery(
            "SELECT 1 FROM vendor_circuits WHERE vendor = ? AND open_since IS NOT NULL")
        .setParameter(1, vendor.wireName())
        .getResultList()
        .isEmpty();
  }

  private static String filled(String sql, String table) {
    return sql.replace("TABLE", table)
        .replace("AND DUE", "AND " + Tables.DUE)
        .replace("PAUSED", Tables.PAUSED)
        .replace("SUPERSEDED", Tables.SUPERSEDED)
        .replace("AND FIRST", "AND " + Tables.FIRST);
  }

  static String next() {
    return Tables.ALL.stream()
        .map(table -> filled(NEXT, table))
        .collect(Collectors.joining(" UNION ALL "));
  }

  List<Doorbell> nextIn(Collection<String> laneKeys) {
    String sql = next();
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

  long waiting(Source source, int limit) {
    String sql =
        "SELECT count(*) FROM (SELECT 1 FROM "
            + Tables.of(source)
            + " WHERE status = 'pending' AND source = ? AND parked_for IS NULL"
            + " AND (next_attempt_at IS NULL OR next_attempt_at <= now()) LIMIT ?) counted";
    return ((Number)
            entities
                .createNativeQuery(sql)
                .setParameter(1, source.wireName())
                .setParameter(2, limit)
                .getSingleResult())
        .longValue();
  }

  @SuppressWarnings("unchecked")
  private List<Doorbell> doorbells(String sql, Object... parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(
            row ->
                new Doorbell(Source.ofWireName((String) row[0]), (UUID) row[1], (Boolean) row[2]))
        .toList();
  }
}
