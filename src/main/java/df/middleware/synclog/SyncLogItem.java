package df.middleware.synclog;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code sync_log} as an operator sees it.
 *
 * @param id grows with each row
 * @param decisions as stored, an array of {@code field, value, source, reason}
 */
public record SyncLogItem(
    long id,
    String direction,
    String entityType,
    Optional<String> entityId,
    Optional<String> sourceId,
    Optional<String> targetId,
    String status,
    Payload decisions,
    Instant startedAt,
    Instant finishedAt,
    Optional<String> errorMessage,
    UUID correlationId) {

  /** The name of the list, in cursors. */
  public static final String LIST = "sync-log";

  public Payload answer() {
    return new Answer()
        .with("id", id)
        .with("direction", direction)
        .with("entityType", entityType)
        .with("entityId", entityId)
        .with("sourceId", sourceId)
        .with("targetId", targetId)
        .with("status", status)
        .with("decisions", decisions)
        .with("startedAt", startedAt)
        .with("finishedAt", finishedAt)
        .with("errorMessage", errorMessage)
        .with("correlationId", correlationId.toString())
        .payload();
  }

  public Cursor cursor() {
    return new Cursor(LIST, id, correlationId);
  }
}
