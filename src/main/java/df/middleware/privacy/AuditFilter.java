package df.middleware.privacy;

import df.middleware.paging.Parameters;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which deeds of operators are asked for: those that match all that is given.
 *
 * @param since done then or later
 * @param until done before
 */
public record AuditFilter(
    Optional<String> action,
    Optional<String> actor,
    Optional<UUID> eventId,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** Reads the parameters that have the names of these components. */
  public static AuditFilter read(Parameters given) {
    return new AuditFilter(
        given.text("action"),
        given.text("actor"),
        given.uuid("eventId"),
        given.time("since"),
        given.time("until"));
  }
}
