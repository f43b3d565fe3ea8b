package df.middleware.routing;

import java.util.Map;

/**
 * Tells somebody outside that something needs a person, once per cause, and again when it is over.
 * Never fails, and waits for nothing but the database; a transaction of its own.
 */
public interface Alerts {
  /**
   * Opens an alert; nothing when one of that type and cause is open already.
   *
   * @param type {@code df.…}
   * @param cause what it is about, the same each time: an event's id, a vendor, a queue
   * @param data ids and reasons, no personal data
   */
  void raise(String type, String cause, Map<String, String> data);

  /** Ends the alert of that type and cause; nothing when none is open. */
  void over(String type, String cause);

  /** The same for an alert about one event, or for one of which there is never but one. */
  default void raise(String type, Map<String, String> data) {
    raise(type, data.getOrDefault("eventId", type), data);
  }
}
