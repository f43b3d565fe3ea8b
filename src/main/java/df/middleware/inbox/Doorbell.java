package df.middleware.inbox;

import df.middleware.event.Source;
import java.util.UUID;

/**
 * Which event to look at: all that a message ever says.
 *
 * @param urgent whether it is heard before all others that wait: an opt-out
 */
public record Doorbell(Source source, UUID eventId, boolean urgent) {
  public Doorbell(Source source, UUID eventId) {
    this(source, eventId, false);
  }
}
