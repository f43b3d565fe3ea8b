package df.middleware.inbox;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;

/**
 * An event about to be kept.
 *
 * @param key what makes another delivery of it a duplicate
 */
public record Arrival(Incoming incoming, DedupeKey key) {}
