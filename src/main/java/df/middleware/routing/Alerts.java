package df.middleware.routing;

import java.util.Map;

/**
 * Tells somebody outside that something needs a person, once per cause, and again when it is over.
 * Never fails, and waits for nothing but the database; a transaction of its own.
 */
public interface Alerts {
  /**
   * Opens an alert about the event that the data name, or of which there is never but one: its
   * cause is the {@code eventId}, else the type itself.
   *
   * @param type {@code df.…}
   * @param data ids and reasons, no personal data
   */
  void raise(String type, Map<String, String> data);

  /**
   * Opens an alert; nothing when one of that type and cause is open already.
   *
   * @param cause what it is about, the same each time: an event's id, a vendor, a queue
   */
  default void raise(String type, String cause, Map<String, String> data) {
    raise(type, data);
  }

  /** Ends the alert of that type and cause; nothing when none is open, or where none is kept. */
  default void over(String type, String cause) {}
}
