package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the events of a source stand, and what is true of a row {@code e} in the SQL of this leaf.
 */
final class Tables {
  static final List<String> ALL = List.of("webhook_events", "texting_webhook_events");

  /** Its time has come, and it is not parked. */
  static final String DUE = due("e");

  /**
   * No older event of its lane comes first; one that waits for its next attempt does not, nor one
   * that this one carries. Asked for as the oldest of the lane, for the index's sake.
   */
  static final String FIRST =
      ALL.stream().map(Tables::firstBefore).collect(Collectors.joining(" AND ", "(", ")"));

  /** The time that it was parked is added up; {@code e} is the row that is changed. */
  static final String NO_LONGER_PARKED =
      """
      parked_for = NULL, parked_since = NULL,
        parked_ms = e.parked_ms + coalesce(
          ceil(extract(epoch FROM clock_timestamp() - e.parked_since) * 1000), 0)
      """;

  /** Its attempts, its age and its waiting begin anew, and it comes after what happens now. */
  static final String REPLAYED =
      """
      attempts = 0, next_attempt_at = clock_timestamp(), processed_at = NULL, replayed = true,
        parked_for = NULL, parked_since = NULL,
        parked_ms = ceil(extract(epoch FROM clock_timestamp() - e.received_at) * 1000)
      """;

  /** A newer contact event of the same contact is still to come, and carries it. */
  static final String SUPERSEDED = superseded("e");

  /** An event of the same contact, whatever became of it, says that the contact changed later. */
  static final String OVERTAKEN =
      """
      EXISTS (SELECT 1 FROM webhook_events later
        WHERE later.coalesce_key = e.coalesce_key AND later.changed_at > e.changed_at)
      """;

  /** An operator holds its queue. */
  static final String PAUSED =
      "EXISTS (SELECT 1 FROM paused_queues held WHERE held.source = e.source)";

  private Tables() {}

  static String of(Source source) {
    return source == Source.TEXTING ? "texting_webhook_events" : "webhook_events";
  }

  static List<String> of(Collection<Source> sources) {
    return sources.stream().map(Tables::of).distinct().toList();
  }

  /** One that is parked is due again as soon as its vendor's circuit is closed. */
  private static String due(String row) {
    return """
        ((ROW.next_attempt_at IS NULL OR ROW.next_attempt_at <= clock_timestamp())
          AND (ROW.parked_for IS NULL OR NOT EXISTS (
            SELECT 1 FROM vendor_circuits away
            WHERE away.vendor = ROW.parked_for AND away.open_since IS NOT NULL)))
        """
        .replace("ROW", row);
  }

  /**
   * The newest of a contact's is the last that came, or, if that says when the contact changed, the
   * one that says the latest. Asked for as the newest, so that PostgreSQL walks the indexes.
   */
  private static String superseded(String row) {
    return """
        (ROW.coalesce_key IS NOT NULL AND ROW.id <> (
          SELECT CASE WHEN last.changed_at IS NULL THEN last.id ELSE (
            SELECT newest.id FROM webhook_events newest
            WHERE newest.coalesce_key = last.coalesce_key AND newest.changed_at IS NOT NULL
              AND newest.status IN ('pending', 'processing')
            ORDER BY newest.changed_at DESC, newest.received_at DESC, newest.id DESC LIMIT 1) END
          FROM (
            SELECT id, coalesce_key, changed_at FROM webhook_events
            WHERE coalesce_key = ROW.coalesce_key AND status IN ('pending', 'processing')
            ORDER BY received_at DESC, id DESC LIMIT 1) last))
        """
        .replace("ROW", row);
  }

  private static String firstBefore(String table) {
    return """
        (SELECT older.id FROM TABLE older
          WHERE older.lane = e.lane
            AND older.status IN ('pending', 'processing')
            AND (older.received_at, older.id) < (e.received_at, e.id)
            AND (e.coalesce_key IS NULL OR older.coalesce_key IS DISTINCT FROM e.coalesce_key)
            AND (older.status = 'processing' OR DUE)
            AND NOT SUPERSEDED
          ORDER BY older.received_at LIMIT 1) IS NULL
        """
        .replace("TABLE", table)
        .replace("DUE", due("older"))
        .replace("SUPERSEDED", superseded("older"));
  }
}
