package df.middleware.inbox;

import java.time.Duration;

/**
 * The doorbells: messages that say which event to look at.
 *
 * <p>Losing one does no harm, as the sweep rings again; so no method fails when the broker is away.
 */
public interface EventQueue {
  /** A broker keeps no doorbell longer: the sweep rings for what is due later. */
  Duration LONGEST_DELAY = Duration.ofMinutes(1);

  /** Rings now. */
  void announce(Doorbell doorbell);

  /** Rings now, and has whoever hears it ring for more: {@link RingForWaiting#refill}. */
  default void announceAskingForMore(Doorbell doorbell) {
    announce(doorbell);
  }

  /** Rings after that time; not at all when it is longer than {@link #LONGEST_DELAY}. */
  void announceLater(Doorbell doorbell, Duration delay);

  /**
   * Puts a letter on {@code df.dead} for a person; moved back to its queue, it replays its event.
   */
  void bury(Doorbell doorbell);
}
