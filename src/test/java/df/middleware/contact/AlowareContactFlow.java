package df.middleware.contact;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.Steps;
import df.middleware.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Flow 1 put together on vendors and a store in memory. */
final class AlowareContactFlow {
  static final String PHONE = ContactSystems.PHONE;

  final ContactSystems systems;
  final Steps steps;
  final FakeGhl ghl;
  final FakeAloware aloware;
  final InMemoryContactMappings mappings;
  final TickingClock clock;
  final AlowareContactToGhl handler;

  AlowareContactFlow(Style style, SourceOfTruth mode, Map<String, String> customFieldMap) {
    this(new ContactSystems(style, mode, customFieldMap));
  }

  AlowareContactFlow(ContactSystems systems) {
    this.systems = systems;
    steps = systems.steps;
    ghl = systems.ghl;
    aloware = systems.aloware;
    mappings = systems.mappings;
    clock = systems.clock;
    handler = systems.fromAloware;
  }

  static AlowareContactFlow webhookStyle() {
    return new AlowareContactFlow(Style.WEBHOOK, SourceOfTruth.MERGE, Map.of());
  }

  static AlowareContactFlow restStyle() {
    return new AlowareContactFlow(Style.REST, SourceOfTruth.MERGE, Map.of());
  }

  /** The event of a webhook, as the ledger gives it. */
  Event event(Payload payload) {
    clock.pass(Duration.ofMillis(1));
    Optional<String> id = payload.text("body.id");
    return new Event(
        UUID.randomUUID(),
        Source.ALOWARE,
        "ContactUpdated",
        EntityType.CONTACT,
        id,
        new Person(Optional.empty(), Optional.empty(), id, Optional.empty()),
        Optional.empty(),
        clock.instant(),
        false,
        1,
        payload);
  }

  /** Aloware tells of a contact as it is there. */
  SyncResult tell(String alowareId) {
    return handler.handle(event(aloware.webhook(alowareId)));
  }

  SyncResult tell(Payload payload) {
    return handler.handle(event(payload));
  }

  ContactMapping mapping() {
    return mappings.all().get(0);
  }

  /** The one contact that GHL has. */
  Payload ghlContact() {
    return ghl.contact(ghl.ids().iterator().next());
  }

  /** Jane, in Aloware only. */
  String jane() {
    return aloware.has(
        "phone_number",
        PHONE,
        "email",
        "jane@example.com",
        "first_name",
        "Jane",
        "last_name",
        "Example",
        "tags",
        List.of("VIP"));
  }

  /** Jane is in both systems, mapped, and all echoes have come or are past. */
  String mappedJane() {
    String id = jane();
    tell(id);
    clock.pass(Duration.ofMinutes(11));
    steps.forget();
    return id;
  }

  /** What the first row of the log decided about a field. */
  static List<Decision> about(SyncResult result, String field) {
    return result.log().get(0).decisions().stream().filter(it -> it.field().equals(field)).toList();
  }
}
