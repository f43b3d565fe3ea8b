package df.middleware.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact as one side was last seen or written by us.
 *
 * @param echoesDue how many webhooks that side still owes us for writes of ours
 * @param echoesDueUntil until when an echo may come
 */
public record LastKnown(
    CanonicalContact contact, int echoesDue, Optional<Instant> echoesDueUntil) {}
