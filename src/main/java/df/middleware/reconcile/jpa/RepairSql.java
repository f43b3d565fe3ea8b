package df.middleware.reconcile.jpa;

/** The statements about repairs. */
final class RepairSql {
  static final String PLAN =
      """
      INSERT INTO reconcile_repairs (run_id, subject, kind, contact_id, payload)
      VALUES (CAST(? AS uuid), ?, ?, ?, CAST(? AS jsonb)) ON CONFLICT DO NOTHING
      """;

  static final String TO_ASK =
      """
      SELECT subject, kind, contact_id, CAST(payload AS text) FROM reconcile_repairs
      WHERE run_id = CAST(? AS uuid) AND asked_at IS NULL
      """;

  static final String ASKED =
      """
      UPDATE reconcile_repairs
      SET asked_at = clock_timestamp(), event_id = CAST(NULLIF(CAST(? AS text), '') AS uuid)
      WHERE run_id = CAST(? AS uuid) AND subject = ? AND kind = ?
      """;

  /** By contact; what was done without an event, or whose event is gone, is done. */
  static final String STANDING =
      """
      WITH one AS (
        SELECT r.subject,
          bool_or(r.asked_at IS NULL OR e.status IN ('pending', 'processing')) AS waits,
          coalesce(bool_or(e.status = 'error'), false) AS failed,
          bool_or(r.event_id IS NULL OR e.outcome IN ('synced', 'no-handler')) AS acted,
          coalesce(bool_or(e.outcome = 'not-supported'), false) AS cannot
        FROM reconcile_repairs r LEFT JOIN webhook_events e ON e.id = r.event_id
        WHERE r.run_id = CAST(? AS uuid) GROUP BY r.subject)
      SELECT count(*) FILTER (WHERE NOT coalesce(waits, false) AND NOT failed AND acted),
        count(*) FILTER (WHERE NOT coalesce(waits, false) AND failed),
        count(*) FILTER (WHERE NOT coalesce(waits, false) AND NOT failed
          AND NOT coalesce(acted, false) AND cannot),
        count(*) FILTER (WHERE NOT coalesce(waits, false) AND NOT failed
          AND NOT coalesce(acted, false) AND NOT cannot),
        count(*) FILTER (WHERE coalesce(waits, false))
      FROM one
      """;

  static final String UNDERWAY =
      """
      SELECT 1 FROM webhook_events WHERE status IN ('pending', 'processing')
        AND (ghl_contact_id = ? OR aloware_contact_id = ? OR phone_number = ?) LIMIT 1
      """;

  private RepairSql() {}
}
