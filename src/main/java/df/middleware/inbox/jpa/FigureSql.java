package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.paging.Sql;
import df.middleware.vendor.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts by the indexes of what is not done; {@code now()}, as an index is no use to a clock that
 * goes on.
 */
final class FigureSql {
  private static final String OPEN =
      """
      SELECT e.source, CASE WHEN e.status = 'pending' AND NOT DUE THEN 'later'
        ELSE e.status END, count(*)
      FROM TABLE e WHERE e.status IN ('pending', 'processing') GROUP BY 1, 2
      UNION ALL
      SELECT e.source, e.status, count(*) FROM TABLE e WHERE e.status = 'error' GROUP BY 1, 2
      """
          .replace("DUE", Tables.DUE);
  private static final String LAST_MINUTE =
      """
      SELECT e.source, e.status, count(*) FROM TABLE e
      WHERE e.status = 'done' AND e.processed_at > now() - interval '1 minute' GROUP BY 1, 2
      UNION ALL
      SELECT e.source, 'received', count(*) FROM TABLE e
      WHERE e.received_at > now() - interval '1 minute' GROUP BY 1, 2
      """;

  /** Of each sender the first that is not parked, and the first for each vendor that is back. */
  private static final String WAITING =
      """
      SELECT sender.source, oldest.id, greatest(oldest.since, back.closed_at) AS since
      FROM (VALUES SOURCES) sender(source) CROSS JOIN (VALUES VENDORS) parked(vendor)
      LEFT JOIN vendor_circuits back ON back.vendor = parked.vendor
      CROSS JOIN LATERAL (
        SELECT e.id, SINCE AS since FROM TABLE e
        WHERE e.status = 'pending' AND e.source = sender.source
          AND coalesce(e.parked_for, '') = parked.vendor AND SINCE <= now()
        ORDER BY SINCE LIMIT 1) oldest
      WHERE back.open_since IS NULL
      """
          .replace("SINCE", "greatest(e.received_at, e.next_attempt_at)")
          .replace("SOURCES", values(Arrays.stream(Source.values()).map(Source::wireName)))
          .replace(
              "VENDORS",
              values(
                  Stream.concat(
                      Stream.of(""), Arrays.stream(Vendor.values()).map(Vendor::wireName))));

  private static final String OLDEST =
      """
      SELECT DISTINCT ON (source) source, CAST(id AS text),
        CAST(floor(extract(epoch FROM now() - since)) AS bigint)
      FROM (WAITING) waiting ORDER BY source, since, id
      """
          .replace("WAITING", ofAllTables(WAITING));

  private FigureSql() {}

  /** Source, status or {@code later}, how many. */
  static Sql open() {
    return new Sql(ofAllTables(OPEN), List.of());
  }

  /** Source, {@code done} or {@code received}, how many. */
  static Sql lastMinute() {
    return new Sql(ofAllTables(LAST_MINUTE), List.of());
  }

  /** Source, id, seconds that it has waited. */
  static Sql oldestWaiting() {
    return new Sql(OLDEST, List.of());
  }

  private static String values(Stream<String> names) {
    return names.map(name -> "('" + name + "')").collect(Collectors.joining(", "));
  }

  private static String ofAllTables(String sql) {
    return Tables.ALL.stream()
        .map(table -> sql.replace("TABLE", table))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
