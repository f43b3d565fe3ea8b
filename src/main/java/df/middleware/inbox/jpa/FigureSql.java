package df.middleware.inbox.jpa;

import df.middleware.paging.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts by the indexes of what is not done; {@code now()}, as an index is no use to a clock that
 * goes on.
 */
final class FigureSql {
  private static final String COUNTS =
      """
      SELECT e.source, CASE WHEN e.status = 'pending' AND NOT DUE THEN 'later'
        ELSE e.status END, count(*)
      FROM TABLE e WHERE e.status IN ('pending', 'processing') GROUP BY 1, 2
      UNION ALL
      SELECT e.source, e.status, count(*) FROM TABLE e WHERE e.status = 'error' GROUP BY 1, 2
      UNION ALL
      SELECT e.source, e.status, count(*) FROM TABLE e
      WHERE e.status = 'done' AND e.processed_at > now() - interval '1 minute' GROUP BY 1, 2
      UNION ALL
      SELECT e.source, 'received', count(*) FROM TABLE e
      WHERE e.received_at > now() - interval '1 minute' GROUP BY 1, 2
      """
          .replace("DUE", Tables.DUE);
  private static final String OLDEST =
      """
      (SELECT DISTINCT ON (e.source) e.source, CAST(e.id AS text), MICROS
       FROM TABLE e WHERE e.status = 'pending' AND DUE ORDER BY e.source, e.received_at, e.id)
      """
          .replace("MICROS", Sql.micros("e.received_at"))
          .replace("DUE", Tables.DUE);

  private FigureSql() {}

  /** Source, status or {@code later} or {@code received}, how many. */
  static Sql counts() {
    return ofAllTables(COUNTS);
  }

  /** Source, id, microseconds since 1970. */
  static Sql oldest() {
    return ofAllTables(OLDEST);
  }

  private static Sql ofAllTables(String sql) {
    return new Sql(
        Tables.ALL.stream()
            .map(table -> sql.replace("TABLE", table))
            .collect(Collectors.joining(" UNION ALL ")),
        List.of());
  }
}
