package df.middleware.inbox;

import df.middleware.event.DedupeKey;
import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.routing.AskForSync;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An operator's wish that a contact be synced, as an event of its own: so it waits its turn in the
 * contact's lane, is tried again, and leaves its rows in the log.
 */
@Dependent
public class RequestSync implements AskForSync {
  private final EventInbox inbox;
  private final EventQueue queue;

  @Inject
  public RequestSync(EventInbox inbox, EventQueue queue) {
    this.inbox = inbox;
    this.queue = queue;
  }

  @Override
  public UUID ofAlowareContact(String contactId) {
    Map<String, Object> payload = Map.of("event", EVENT_TYPE, "body", Map.of("id", contactId));
    Person person =
        new Person(Optional.empty(), Optional.empty(), Optional.of(contactId), Optional.empty());
    return keep(Source.ALOWARE, contact(Source.ALOWARE, contactId, person, payload));
  }

  @Override
  public UUID ofGhlContact(String contactId) {
    Map<String, Object> payload = Map.of("type", EVENT_TYPE, "id", contactId);
    Person person =
        new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(contactId));
    return keep(Source.GHL, contact(Source.GHL, contactId, person, payload));
  }

  @Override
  public UUID ofOptOut(String phone) {
    Incoming incoming =
        new Incoming(
            Source.TEXTING,
            OPT_OUT_SET,
            EntityType.OPTOUT,
            Optional.of(phone),
            Optional.empty(),
            Optional.empty(),
            new Person(Optional.of(phone), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Payload.of(Map.of("type", OPT_OUT_SET, "from", phone)));
    return keep(Source.TEXTING, incoming);
  }

  private static Incoming contact(
      Source source, String contactId, Person person, Map<String, Object> payload) {
    return new Incoming(
        source,
        EVENT_TYPE,
        EntityType.CONTACT,
        Optional.of(contactId),
        Optional.empty(),
        Optional.empty(),
        person,
        Optional.empty(),
        Payload.of(payload));
  }

  private UUID keep(Source source, Incoming incoming) {
    DedupeKey key = new DedupeKey(source.wireName() + ":sync:" + UUID.randomUUID(), true);
    Kept kept = inbox.add(List.of(new Arrival(incoming, key))).get(0);
    queue.announce(new Doorbell(source, kept.id()));
    return kept.id();
  }
}
