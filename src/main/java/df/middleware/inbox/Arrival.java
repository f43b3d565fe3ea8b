package df.middleware.inbox;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;
import df.middleware.vendor.Precedence;

/**
 * An event about to be kept.
 *
 * @param key what makes another delivery of it a duplicate
 * @param precedence what goes before it and what after: an opt-out goes before all others, what
 *     reconciliation found after them
 */
public record Arrival(Incoming incoming, DedupeKey key, Precedence precedence) {
  public Arrival(Incoming incoming, DedupeKey key) {
    this(incoming, key, Precedence.LIVE);
  }

  /** Whether it is rung for before all others. */
  public boolean urgent() {
    return precedence == Precedence.OPT_OUT;
  }
}
