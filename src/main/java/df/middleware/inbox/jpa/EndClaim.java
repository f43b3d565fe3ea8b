package df.middleware.inbox.jpa;

import df.middleware.event.Event;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventQueue;
import df.middleware.vendor.Vendor;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Writes down how a claim ended; each says whether the claim still was ours. */
final class EndClaim {
  private static final String STILL_OURS =
      " WHERE id = CAST(? AS uuid) AND claim_token = CAST(? AS uuid) AND status = 'processing'";
  private static final String RELEASED = ", claim_token = NULL, lease_until = NULL";
  private static final String UNCOUNTED = "attempts = greatest(attempts - 1, 1)";
  private static final String DUE_AFTER =
      " next_attempt_at = clock_timestamp() + ? * interval '1 millisecond',"
          + " rung_at = clock_timestamp() + ? * interval '1 millisecond'";
  static final String COALESCE =
      """
      WITH carried AS (
        UPDATE webhook_events e SET status = 'done', outcome = 'coalesced',
          processed_at = clock_timestamp(), error_message = NULL
        WHERE e.id IN (
          SELECT older.id FROM webhook_events newest
          JOIN webhook_events older ON older.coalesce_key = newest.coalesce_key
          WHERE newest.id = CAST(? AS uuid) AND older.status = 'pending'
            AND (older.changed_at < newest.changed_at
              OR (older.received_at, older.id) < (newest.received_at, newest.id)
                AND (older.changed_at > newest.changed_at) IS NOT TRUE)
          LIMIT 5000)
        RETURNING e.id, e.entity_type, e.entity_id)
      INSERT INTO sync_log (direction, entity_type, entity_id, source_id, status, started_at,
        finished_at, error_message, correlation_id)
      SELECT 'none', entity_type, entity_id, entity_id, 'skipped', clock_timestamp(),
        clock_timestamp(), CAST(? AS text), id
      FROM carried
      """;

  private final EntityManager entities;

  EndClaim(EntityManager entities) {
    this.entities = entities;
  }

  boolean done(Claim claim, String outcome) {
    String set =
        "status = 'done', outcome = ?, processed_at = clock_timestamp(), error_message = NULL,"
            + " next_attempt_at = NULL, waiting_for = NULL";
    return end(claim, set, outcome);
  }

  /**
   * Ends the older contact events that this one carried; of very many only some, so that it takes
   * no longer than a lease: the newest of the others carries on.
   */
  void coalesceInto(Event newest) {
    entities
        .createNativeQuery(COALESCE)
        .setParameter(1, newest.id().toString())
        .setParameter(2, "Carried by event " + newest.id() + ".")
        .executeUpdate();
  }

  boolean retryLater(Claim claim, Duration delay, String error) {
    String set = "status = 'pending', error_message = ?, waiting_for = NULL," + DUE_AFTER;
    return end(claim, set, error, delay.toMillis(), rungAfter(delay));
  }

  /** Counted once in all: whoever comes again may have been overtaken, and has to look. */
  boolean postponed(Claim claim, Duration delay) {
    String set = "status = 'pending', " + UNCOUNTED + ", waiting_for = NULL," + DUE_AFTER;
    return end(claim, set, delay.toMillis(), rungAfter(delay));
  }

  /** As for one that is postponed; without an end that is known. */
  boolean parked(Claim claim, Vendor vendor, String reason) {
    String set =
        "status = 'pending', "
            + UNCOUNTED
            + ", waiting_for = NULL, next_attempt_at = NULL, parked_for = ?,"
            + " parked_since = clock_timestamp(), error_message = ?,"
            + " rung_at = clock_timestamp()";
    return end(claim, set, vendor.wireName(), reason);
  }

  /** No broker keeps a doorbell for longer: then the sweep rings. */
  private static long rungAfter(Duration delay) {
    return delay.compareTo(EventQueue.LONGEST_DELAY) > 0 ? 0 : delay.toMillis();
  }

  boolean failed(Claim claim, String error) {
    String set =
        "status = 'error', error_message = ?, processed_at = clock_timestamp(),"
            + " next_attempt_at = NULL, waiting_for = NULL";
    return end(claim, set, error);
  }

  boolean uncounted(Claim claim, String laneKey) {
    String set =
        "status = 'pending', attempts = attempts - 1, waiting_for = ?, next_attempt_at = NULL,"
            + " rung_at = clock_timestamp()";
    return end(claim, set, laneKey);
  }

  private boolean end(Claim claim, String set, Object... values) {
    String sql =
        "UPDATE " + Tables.of(claim.event().source()) + " SET " + set + RELEASED + STILL_OURS;
    var update = entities.createNativeQuery(sql);
    int at = 1;
    for (Object value : values) {
      update.setParameter(at++, value);
    }
    update.setParameter(at++, claim.event().id().toString());
    update.setParameter(at, claim.token().toString());
    return update.executeUpdate() == 1;
  }
}
