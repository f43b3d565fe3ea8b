package df.middleware.testing;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Events for tests, as prose: {@code Events.alowareContact("4711")}. */
public final class Events {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Events() {}

  public static Event alowareContact(String id) {
    return event(Source.ALOWARE, "ContactUpdated", EntityType.CONTACT, id);
  }

  public static Event event(Source source, String type, EntityType entity, String id) {
    Person person =
        new Person(
            Optional.of("+12025550142"), Optional.empty(), Optional.of(id), Optional.empty());
    return new Event(
        UUID.randomUUID(),
        source,
        type,
        entity,
        Optional.of(id),
        person,
        Optional.empty(),
        NOON,
        false,
        1,
        Payload.of(Map.of("event", type)));
  }

  /** The same event, where another has told of a later change of its contact. */
  public static Event overtaken(Event event) {
    return with(event, true, event.attempts());
  }

  public static Event onAttempt(int attempt, Event event) {
    return with(event, event.overtaken(), attempt);
  }

  private static Event with(Event event, boolean overtaken, int attempts) {
    return new Event(
        event.id(),
        event.source(),
        event.eventType(),
        event.entityType(),
        event.entityId(),
        event.person(),
        event.message(),
        event.receivedAt(),
        overtaken,
        attempts,
        event.payload());
  }
}
