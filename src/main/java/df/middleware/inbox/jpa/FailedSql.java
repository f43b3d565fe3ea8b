package df.middleware.inbox.jpa;

import df.middleware.inbox.EventFilter;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The statements about the events in error; without its payload one cannot be replayed. */
final class FailedSql {
  /** It keeps the time it was rung at: the sweep soon rings for whom nobody rang. */
  private static final String REPLAY =
      """
      UPDATE TABLE e SET status = 'pending', ANEW
      WHERE e.id IN (
        SELECT e.id FROM TABLE e MATCHING
        ORDER BY e.processed_at LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING e.source, CAST(e.id AS text)
      """
          .replace("ANEW", Tables.REPLAYED);

  private FailedSql() {}

  static Sql count(String table, EventFilter filter) {
    Where where = inError(filter);
    return new Sql("SELECT count(*) FROM " + table + " e" + where.text(), where.parameters());
  }

  static Sql replay(String table, EventFilter filter, Instant failedBy, int limit) {
    Where where =
        inError(filter)
            .and(
                "(e.processed_at IS NULL OR e.processed_at <= CAST(? AS timestamptz))",
                failedBy.toString());
    List<Object> parameters = new ArrayList<>(where.parameters());
    parameters.add(limit);
    String text = REPLAY.replace("TABLE", table).replace("MATCHING", where.text());
    return new Sql(text, parameters);
  }

  private static Where inError(EventFilter filter) {
    return EventSearch.matching(filter).and("e.status = 'error' AND e.payload_json IS NOT NULL");
  }
}
