package df.middleware.routing;

import java.util.UUID;

/** Has a contact synced, or an opt-out shown in GHL, by an event of its own. */
public interface AskForSync {
  /** The name of the event by which an operator's word about a number reaches GHL. */
  String OPT_OUT_SET = "optout.set";

  /** The event's name; no vendor sends it. */
  String EVENT_TYPE = "sync.requested";

  /** From what Aloware holds; the id of the event. */
  UUID ofAlowareContact(String contactId);

  /** From what GHL holds; the id of the event. */
  UUID ofGhlContact(String contactId);

  /** Of what the registry says about that number, in E.164; the id of the event. */
  UUID ofOptOut(String phone);
}
