package df.middleware.retention.jpa;

import df.middleware.retention.OldData.Part;

/** What is done to rows whose time is over; each finds its rows by an index of its own. */
final class OldDataSql {
  /** One in error keeps its place, and says why it cannot be replayed. */
  private static final String EVENTS =
      """
      UPDATE TABLE SET payload_json = NULL, phone_number = NULL, email = NULL, lane = NULL,
        coalesce_key = NULL, waiting_for = NULL MORE,
        error_message = CASE WHEN status = 'error'
          THEN 'Its payload was removed after RETENTION_DAYS; it can no longer be replayed.' END
      """;

  private static final String LOG =
      """
      UPDATE sync_log SET redacted = true, error_message = NULL, decisions = (
        SELECT coalesce(jsonb_agg(d || '{"value": null}'), '[]')
        FROM jsonb_array_elements(decisions) d)
      """;

  private OldDataSql() {}

  static String of(Part part) {
    return switch (part) {
      case EVENTS -> events("webhook_events", "");
      case TEXTING_EVENTS ->
          events("texting_webhook_events", ", from_number = NULL, to_number = NULL");
      case LOG -> oldest(LOG, "sync_log", "finished_at", "NOT redacted");
      case MESSAGES ->
          oldest(
              "UPDATE message_mappings SET from_number = NULL, to_number = NULL",
              "message_mappings",
              "updated_at",
              "(from_number IS NOT NULL OR to_number IS NOT NULL)");
      case OUTBOUND ->
          oldest(
              "UPDATE outbound_messages SET to_number = NULL, from_number = NULL",
              "outbound_messages",
              "updated_at",
              "(to_number IS NOT NULL OR from_number IS NOT NULL)");
      case CALLS -> calls();
      case RULES -> oldest("DELETE FROM quarantine_events", "quarantine_events", "expires_at", "");
      case ALERTS -> oldest("DELETE FROM alerts", "alerts", "over_at", "over_at IS NOT NULL");
    };
  }

  private static String events(String table, String more) {
    return oldest(
        EVENTS.replace("TABLE", table).replace(" MORE", more),
        table,
        "received_at",
        "payload_json IS NOT NULL AND status IN ('done', 'error')");
  }

  private static String calls() {
    return oldest(
            "UPDATE call_notes SET known = known - 'phone' - 'recording', version = version + 1",
            "call_notes",
            "updated_at",
            "jsonb_exists_any(known, ARRAY['phone', 'recording'])")
        .replace(" id ", " aloware_call_id ");
  }

  private static String oldest(String change, String table, String time, String condition) {
    return """
        %s WHERE id IN (SELECT id FROM %s WHERE %s%s < CAST(? AS timestamptz)
          ORDER BY %s LIMIT ? FOR UPDATE SKIP LOCKED)
        """
        .formatted(change, table, condition.isEmpty() ? "" : condition + " AND ", time, time);
  }
}
