package df.middleware.synclog;

import df.middleware.event.EntityType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was moved, or not, and why: a row of {@code sync_log}.
 *
 * @param entityId the id by which the source names it; empty when it names none
 * @param sourceId the id at the system it came from
 * @param targetId the id at the system it went to
 * @param correlationId the event's id
 */
public record SyncLogEntry(
    Direction direction,
    EntityType entityType,
    Optional<String> entityId,
    Optional<String> sourceId,
    Optional<String> targetId,
    Status status,
    List<Decision> decisions,
    Instant startedAt,
    Instant finishedAt,
    Optional<String> errorMessage,
    UUID correlationId) {

  /** From where to where. */
  public enum Direction {
    ALOWARE_TO_GHL,
    GHL_TO_ALOWARE,
    TEXTING_TO_GHL,
    TEXTING_TO_ALOWARE,
    GHL_TO_REGISTRY,
    ALOWARE_TO_REGISTRY,
    NONE;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** With what result. */
  public enum Status {
    SUCCESS,
    ERROR,
    SKIPPED,
    NOT_SUPPORTED,
    NOT_IMPLEMENTED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
