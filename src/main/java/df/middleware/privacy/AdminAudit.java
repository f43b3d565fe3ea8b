package df.middleware.privacy;

import java.util.Optional;
import java.util.UUID;

/** The record of what operators saw unmasked and of what they did by hand. */
public interface AdminAudit {

  /**
   * Adds a line to the record, and to the server's log, and commits. Who does it is {@link
   * Actor#current}.
   *
   * @param action {@code unmask}, {@code replay}, {@code mark-done}, {@code quarantine}, {@code
   *     end-quarantine}, {@code repair}, {@code opt-out}, {@code opt-in}, {@code sync}, {@code
   *     enqueue}
   * @param eventId the event that it was about; empty when it was about no single one
   * @param detail in words, without personal data
   */
  void record(String action, Optional<UUID> eventId, String detail);
}
