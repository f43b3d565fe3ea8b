package df.middleware.inbox;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the ledger as an operator sees it in a list.
 *
 * @param outcome how it ended; only of one that is done
 * @param attempts how often it was claimed
 * @param nextAttemptAt before then it is not tried again
 * @param errorMessage why the last attempt failed
 * @param traceId of the trace that its webhook began or carried on; empty for older events
 */
public record EventItem(
    UUID id,
    Source source,
    String eventType,
    String entityType,
    Optional<String> entityId,
    EventStatus status,
    Optional<String> outcome,
    int attempts,
    Instant receivedAt,
    Optional<Instant> processedAt,
    Optional<Instant> nextAttemptAt,
    Optional<String> errorMessage,
    Optional<String> traceId) {

  /** The name of the list, in cursors. */
  public static final String LIST = "events";

  public Payload answer() {
    return fields().payload();
  }

  Answer fields() {
    return new Answer()
        .with("id", id.toString())
        .with("source", source.wireName())
        .with("eventType", eventType)
        .with("entityType", entityType)
        .with("entityId", entityId)
        .with("status", status.wireName())
        .with("outcome", outcome)
        .with("attempts", attempts)
        .with("receivedAt", receivedAt)
        .with("processedAt", processedAt)
        .with("nextAttemptAt", nextAttemptAt)
        .with("errorMessage", errorMessage)
        .with("traceId", traceId);
  }

  public Cursor cursor() {
    return Cursor.at(LIST, receivedAt, id);
  }
}
