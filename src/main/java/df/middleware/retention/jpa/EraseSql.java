package df.middleware.retention.jpa;

/**
 * What an erasure does to each table. Every statement begins with the person's identities, so that
 * it names them once.
 */
final class EraseSql {
  /** Four parameters: phones, e-mail addresses, GHL's ids, Aloware's ids. */
  private static final String WHO =
      """
      WITH who AS (SELECT string_to_array(?, chr(31)) AS phones, string_to_array(?, chr(31)) AS emails,
        string_to_array(?, chr(31)) AS ghl, string_to_array(?, chr(31)) AS aloware)
      """;

  static final String MAPPINGS =
      WHO
          + """
          SELECT m.phone_number, lower(m.email), m.ghl_contact_id, m.closed_ghl_contact_id,
            m.aloware_contact_id
          FROM contact_mappings m, who
          WHERE MATCHED
          """
              .replace("MATCHED", matched());

  static final String EVENTS =
      WHO
          + """
          SELECT CAST(e.id AS text), CASE WHEN e.entity_type IN ('call', 'transcription')
            THEN e.entity_id END
          FROM webhook_events e, who
          WHERE e.phone_number = ANY (who.phones) OR lower(e.email) = ANY (who.emails)
            OR e.ghl_contact_id = ANY (who.ghl) OR e.aloware_contact_id = ANY (who.aloware)
            OR (e.entity_type = 'contact' AND e.entity_id = ANY (
                CASE WHEN e.source = 'ghl' THEN who.ghl ELSE who.aloware END))
          UNION ALL
          SELECT CAST(e.id AS text), NULL FROM texting_webhook_events e, who
          WHERE e.phone_number = ANY (who.phones) OR e.from_number = ANY (who.phones)
            OR e.to_number = ANY (who.phones)
          """;

  static final String EVENTS_OF_CALLS =
      """
      SELECT CAST(e.id AS text) FROM webhook_events e
      WHERE e.entity_id = ANY (string_to_array(?, chr(31)))
        AND e.entity_type IN ('call', 'transcription')
      """;

  private static final String IDS = "id = ANY (CAST(string_to_array(?, ',') AS uuid[]))";

  /** What waits or failed ends without its effect; whoever works on it has lost it. */
  static final String END_EVENTS =
      """
      WITH ended AS (
        UPDATE TABLE SET status = 'done', outcome = 'marked-done', processed_at = clock_timestamp(),
          next_attempt_at = NULL, claim_token = NULL, lease_until = NULL
        WHERE IDS AND status <> 'done'
        RETURNING id, entity_type, entity_id)
      INSERT INTO sync_log (direction, entity_type, entity_id, status, started_at, finished_at,
        decisions, correlation_id)
      SELECT 'none', entity_type, entity_id, 'skipped', clock_timestamp(), clock_timestamp(),
        '[{"field": "event", "value": null, "source": "admin", "reason": "erased"}]', id
      FROM ended
      """
          .replace("IDS", IDS);

  static final String CLEAR_EVENTS =
      """
      UPDATE TABLE SET payload_json = NULL, phone_number = NULL, email = NULL, lane = NULL,
        coalesce_key = NULL, waiting_for = NULL, error_message = NULL MORE
      WHERE IDS AND num_nonnulls(payload_json, phone_number, email, lane, coalesce_key, waiting_for,
        error_message) > 0
      """
          .replace("IDS", IDS);

  /** Of a person even the reasons go: an operator may have written a name there. */
  static final String CLEAR_LOG =
      WHO
          + """
          , cleared AS (
            SELECT l.id, (
              SELECT coalesce(jsonb_agg(d || '{"value": null, "reason": "erased"}'), '[]')
              FROM jsonb_array_elements(l.decisions) d) AS decisions
            FROM sync_log l, who
            WHERE l.correlation_id = ANY (CAST(string_to_array(?, ',') AS uuid[]))
              OR l.target_id = ANY (who.ghl) OR l.source_id = ANY (who.ghl)
              OR (l.entity_type = 'contact' AND (l.entity_id = ANY (who.ghl || who.aloware)
                OR l.source_id = ANY (who.aloware) OR l.target_id = ANY (who.aloware))))
          UPDATE sync_log l SET decisions = c.decisions, error_message = NULL, redacted = true
          FROM cleared c
          WHERE c.id = l.id AND (c.decisions <> l.decisions OR l.error_message IS NOT NULL)
          """;

  static final String LISTED =
      WHO
          + "DELETE FROM listed_tags t USING contact_mappings m, who"
          + " WHERE t.mapping_id = m.id AND ("
          + matched()
          + ")";

  static final String DELETE_MAPPINGS =
      WHO + "DELETE FROM contact_mappings m USING who WHERE " + matched();

  static final String MESSAGES =
      WHO
          + """
          UPDATE message_mappings m SET from_number = NULL, to_number = NULL FROM who
          WHERE num_nonnulls(m.from_number, m.to_number) > 0
            AND (m.from_number = ANY (who.phones) OR m.to_number = ANY (who.phones)
              OR m.ghl_contact_id = ANY (who.ghl) OR m.aloware_contact_id = ANY (who.aloware))
          """;

  static final String OUTBOUND =
      WHO
          + """
          UPDATE outbound_messages m SET to_number = NULL, from_number = NULL, error_message = NULL
          FROM who
          WHERE m.to_number = ANY (who.phones) OR m.from_number = ANY (who.phones)
          """;

  static final String CALLS =
      WHO
          + """
          UPDATE call_notes c SET known = '{}', version = c.version + 1 FROM who
          WHERE c.known <> '{}' AND (c.aloware_call_id = ANY (string_to_array(?, chr(31)))
            OR c.ghl_contact_id = ANY (who.ghl)
            OR c.known -> 'phone' ->> 'value' = ANY (who.phones)
            OR c.known -> 'contact_id' ->> 'value' = ANY (who.aloware))
          """;

  static final String RULES =
      WHO
          + """
          DELETE FROM quarantine_events r USING who
          WHERE (r.kind = 'phone' AND r.value = ANY (who.phones))
            OR (r.kind = 'contact' AND r.value = ANY (who.ghl || who.aloware))
            OR (r.kind = 'event' AND r.value = ANY (string_to_array(?, ',')))
          """;

  private static final String MENTIONS =
      """
      WHERE EXISTS (SELECT 1 FROM who, unnest(who.phones || who.emails) AS named
                    WHERE strpos(lower(a.detail), named) > 0)
      """;

  /** For this transaction only: the record of deeds lets nobody else change it. */
  static final String MAY_CHANGE_THE_RECORD = "SELECT set_config('df.erasure', 'on', true)";

  static final String COUNT_MENTIONS = WHO + "SELECT count(*) FROM admin_audit a " + MENTIONS;
  static final String CLEAR_MENTIONS =
      WHO + "UPDATE admin_audit a SET detail = 'erased' " + MENTIONS;

  private EraseSql() {}

  private static String matched() {
    return """
        m.phone_number = ANY (who.phones) OR lower(m.email) = ANY (who.emails)
          OR m.ghl_contact_id = ANY (who.ghl) OR m.closed_ghl_contact_id = ANY (who.ghl)
          OR m.aloware_contact_id = ANY (who.aloware)
        """;
  }

  static String onEvents(String sql) {
    return sql.replace("TABLE", "webhook_events").replace(" MORE", "");
  }

  static String onTexts(String sql) {
    return sql.replace("TABLE", "texting_webhook_events")
        .replace(" MORE", ", from_number = NULL, to_number = NULL");
  }
}
