package df.middleware.synclog;

import df.middleware.event.EntityType;
import df.middleware.paging.Parameters;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which rows of the audit trail are asked for: those that match all that is given.
 *
 * @param correlationId the event's id
 * @param errorMessage a part of it, in any case
 * @param since begun then or later
 * @param until begun before
 */
public record SyncLogFilter(
    Optional<Direction> direction,
    Optional<EntityType> entityType,
    Optional<String> entityId,
    Optional<Status> status,
    Optional<UUID> correlationId,
    Optional<String> sourceId,
    Optional<String> targetId,
    Optional<String> errorMessage,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** Reads the parameters that have the names of these components. */
  public static SyncLogFilter read(Parameters given) {
    return new SyncLogFilter(
        given.oneOf("direction", Direction.values(), Direction::wireName),
        given.oneOf("entityType", EntityType.values(), EntityType::wireName),
        given.text("entityId"),
        given.oneOf("status", Status.values(), Status::wireName),
        given.uuid("correlationId"),
        given.text("sourceId"),
        given.text("targetId"),
        given.text("errorMessage"),
        given.time("since"),
        given.time("until"));
  }
}
