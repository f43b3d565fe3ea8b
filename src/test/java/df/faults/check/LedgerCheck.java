package df.faults.check;

import df.faults.load.Acknowledged;
import df.faults.load.Delivery;
import df.faults.load.Kind;
import df.faults.part.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was acknowledged with what the database holds. */
public final class LedgerCheck {
  private static final String EVENTS =
      """
      (SELECT id, status, outcome, error_message, received_at, payload_json FROM webhook_events
       UNION ALL
       SELECT id, status, outcome, error_message, received_at, payload_json
       FROM texting_webhook_events) e
      """;

  private final Sql sql;
  private final String since;
  private final Tally tally;

  /**
   * @param since the database's time at which the row began
   */
  public LedgerCheck(Sql sql, String since, Tally tally) {
    this.sql = sql;
    this.since = since;
    this.tally = tally;
  }

  /** The database's time, for {@code since}. */
  public static String now(Sql sql) {
    return sql.text("SELECT clock_timestamp()");
  }

  public static long unfinished(Sql sql) {
    return sql.count(EVENTS + "WHERE status IN ('pending', 'processing')");
  }

  /**
   * Looks at all events since the row began.
   *
   * @param mayFail events that are to end, and may end in error
   */
  public void check(Acknowledged acknowledged, Set<String> mayFail) {
    everyEventIsDone(acknowledged.eventIds(), mayFail);
    everyEventIsLogged();
    storedOnce("payload_json ->> 'webhookId'");
    storedOnce("CASE WHEN payload_json ->> 'id' LIKE 'evt%' THEN payload_json ->> 'id' END");
    registry(acknowledged.of(Kind.STOP));
    messages(acknowledged.of(Kind.TEXT));
  }

  private void everyEventIsDone(Set<String> promised, Set<String> mayFail) {
    Map<String, String> ends = new HashMap<>();
    for (List<String> row :
        sql.rows("SELECT id, status, error_message FROM " + EVENTS + ofThisRow())) {
      ends.put(row.get(0), row.get(1));
      tally.expect(
          row.get(1).equals("done") || row.get(1).equals("error") && mayFail.contains(row.get(0)),
          "end of event " + row.get(0) + ": " + row.get(1) + ", " + row.get(2));
    }
    promised.stream()
        .filter(id -> !ends.containsKey(id))
        .forEach(id -> tally.missing("acknowledged event " + id));
  }

  private String ofThisRow() {
    return "WHERE received_at >= CAST('" + since + "' AS timestamptz)";
  }

  private void everyEventIsLogged() {
    String without = " AND NOT EXISTS (SELECT 1 FROM sync_log s WHERE s.correlation_id = e.id)";
    sql.rows("SELECT id FROM " + EVENTS + ofThisRow() + without)
        .forEach(row -> tally.missing("sync_log row of event " + row.get(0)));
  }

  private void storedOnce(String key) {
    String twice =
        "SELECT KEY, count(*) FROM EVENTS OF_ROW AND KEY IS NOT NULL GROUP BY 1 HAVING count(*) > 1"
            .replace("KEY", key)
            .replace("EVENTS", EVENTS)
            .replace("OF_ROW", ofThisRow());
    sql.rows(twice)
        .forEach(row -> tally.atMostOnce(Long.parseLong(row.get(1)), "webhook " + row.get(0)));
  }

  private void registry(List<Delivery> stops) {
    Set<String> optedOut =
        texts("SELECT phone_number FROM optout_registry WHERE status = 'opted_out'");
    stops.forEach(
        it ->
            tally.expect(
                optedOut.contains(it.person().phone()), "opt-out of " + it.person().phone()));
  }

  private void messages(List<Delivery> received) {
    Set<String> mapped = texts("SELECT texting_message_id FROM message_mappings");
    received.forEach(
        it ->
            tally.expect(mapped.contains(it.reference()), "message_mappings of " + it.reference()));
  }

  private Set<String> texts(String query) {
    return sql.rows(query).stream().map(row -> row.get(0)).collect(Collectors.toSet());
  }
}
