package df.middleware.alert.jpa;

import df.middleware.alert.AlertTypes;
import df.middleware.alert.EventsInTrouble;
import df.middleware.alert.TroubledEvents.Kind;

/** What is true of a row {@code e} of the ledger that needs a person. */
final class TroubleSql {
  private static final String EVENTS = "webhook_events";
  private static final String TEXTS = "texting_webhook_events";

  private static final String FAILED = "e.status = 'error' AND e.payload_json IS NOT NULL";

  private static final String WAITING =
      "e.status IN ('pending', 'processing') AND e.received_at < clock_timestamp() - interval '"
          + EventsInTrouble.OPT_OUT_TIME.toSeconds()
          + " seconds'";

  /** Do-not-disturb of GHL and do-not-contact of Aloware. */
  private static final String SWITCH =
      " AND (e.entity_type = 'optout' OR e.event_type ILIKE '%dnd%' OR e.event_type ILIKE '%dnc%')";

  /** A message that was taken for a STOP: the registry learnt of it as it arrived. */
  private static final String STOP =
      """
       AND (e.entity_type = 'optout' OR EXISTS (
        SELECT 1 FROM optout_blocks b
        WHERE b.phone_number = registered_as(e.phone_number) AND b.source = 'texting' AND b.blocked
          AND b.learnt_at >= e.received_at
          AND b.learnt_at < e.received_at + interval '10 seconds'))
      """;

  private static final String UNTOLD =
      """
       AND NOT EXISTS (SELECT 1 FROM alerts a WHERE a.type = '%s'
                        AND a.cause = CAST(e.id AS text) AND a.over_at IS NULL)
      """;

  private static final String COLUMNS =
      "CAST(e.id AS text), e.source, e.event_type, coalesce(e.error_message, ''), e.received_at";

  private TroubleSql() {}

  static String count(Kind kind) {
    return "SELECT sum(n) FROM (%s UNION ALL %s) counts"
        .formatted(
            select("count(*) AS n", EVENTS, untold(kind, false)),
            select("count(*) AS n", TEXTS, untold(kind, true)));
  }

  static String first(Kind kind) {
    return "%s UNION ALL %s ORDER BY received_at LIMIT ?"
        .formatted(
            select(COLUMNS, EVENTS, untold(kind, false)),
            select(COLUMNS, TEXTS, untold(kind, true)));
  }

  static String byId() {
    String where = "e.id = CAST(? AS uuid)";
    return select(COLUMNS, EVENTS, where) + " UNION ALL " + select(COLUMNS, TEXTS, where);
  }

  /** Of these events, by id. An opt-out that was given up is not carried out either. */
  static String still(Kind kind) {
    String where =
        "e.id = ANY (CAST(string_to_array(?, ',') AS uuid[])) AND "
            + (kind == Kind.GIVEN_UP
                ? FAILED
                : "e.status <> 'done' AND e.payload_json IS NOT NULL");
    String id = "CAST(e.id AS text)";
    return select(id, EVENTS, where) + " UNION ALL " + select(id, TEXTS, where);
  }

  private static String untold(Kind kind, boolean isTexting) {
    return switch (kind) {
      case GIVEN_UP -> FAILED + UNTOLD.formatted(AlertTypes.GIVEN_UP);
      case OPT_OUT_LATE ->
          WAITING + (isTexting ? STOP : SWITCH) + UNTOLD.formatted(AlertTypes.OPT_OUT_LATE);
    };
  }

  private static String select(String columns, String table, String where) {
    return "SELECT " + columns + " FROM " + table + " e WHERE " + where;
  }
}
