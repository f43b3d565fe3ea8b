package df.middleware.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How one sender's events stand that have not ended well yet, over all nodes.
 *
 * @param pending that wait, whether due or not
 * @param later those of them that are not due yet: their last attempt failed, or their vendor does
 * @param processing that are being worked on
 * @param errors that were given up
 * @param oldest the event that is due for the longest time; empty when none is
 */
public record Standing(
    long pending, long later, long processing, long errors, Optional<Waiting> oldest) {

  /** Of a sender that has no events. */
  public static final Standing NOTHING = new Standing(0, 0, 0, 0, Optional.empty());

  /**
   * An event that is due and waits. It does so since it arrived, since its next attempt was due, or
   * since the vendor came back for which it was parked: whichever was last. What a paused queue
   * holds waits too; what is parked for a vendor that is away does not.
   */
  public record Waiting(UUID eventId, Duration waited) {}

  /** For how long the oldest has waited, in seconds; 0 when none does. */
  public long oldestSeconds() {
    return oldest.map(Waiting::waited).orElse(Duration.ZERO).toSeconds();
  }
}
