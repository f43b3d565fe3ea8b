package df.middleware.inbox;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;

/**
 * An event about to be kept.
 *
 * @param key what makes another delivery of it a duplicate
 * @param urgent whether it goes before all others: an opt-out
 */
public record Arrival(Incoming incoming, DedupeKey key, boolean urgent) {
  public Arrival(Incoming incoming, DedupeKey key) {
    this(incoming, key, false);
  }
}
