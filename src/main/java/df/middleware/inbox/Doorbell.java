package df.middleware.inbox;

import df.middleware.event.Source;
import java.util.UUID;

/** Which event to look at: all that a message ever says. */
public record Doorbell(Source source, UUID eventId) {}
