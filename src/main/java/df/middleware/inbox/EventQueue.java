package df.middleware.inbox;

import java.time.Duration;

/**
 * The doorbells: messages that say which event to look at.
 *
 * <p>Losing one does no harm, as the sweep rings again; so no method fails when the broker is away.
 */
public interface EventQueue {

  /** Rings now. */
  void announce(Doorbell doorbell);

  /** Rings after that time. */
  void announceLater(Doorbell doorbell, Duration delay);

  /**
   * Puts a letter on {@code df.dead} for a person; moved back to its queue, it replays its event.
   */
  void bury(Doorbell doorbell);
}
