package df.middleware.routing;

import java.util.UUID;

/** Has a contact synced, by an event of its own. */
public interface AskForSync {
  /** The event's name; no vendor sends it. */
  String EVENT_TYPE = "sync.requested";

  /** From what Aloware holds; the id of the event. */
  UUID ofAlowareContact(String contactId);

  /** From what GHL holds; the id of the event. */
  UUID ofGhlContact(String contactId);
}
