package df.middleware.contact;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.GhlEvents;
import df.middleware.event.Incoming;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
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

/** Flow 3 put together on vendors and a store in memory. */
final class GhlContactFlow {
  static final String PHONE = ContactSystems.PHONE;

  final ContactSystems systems;
  final Steps steps;
  final FakeGhl ghl;
  final FakeAloware aloware;
  final InMemoryContactMappings mappings;
  final TickingClock clock;

  GhlContactFlow(Style style, SourceOfTruth mode, Map<String, String> customFieldMap) {
    systems = new ContactSystems(style, mode, customFieldMap);
    steps = systems.steps;
    ghl = systems.ghl;
    aloware = systems.aloware;
    mappings = systems.mappings;
    clock = systems.clock;
  }

  static GhlContactFlow webhookStyle() {
    return in(Style.WEBHOOK, SourceOfTruth.MERGE);
  }

  static GhlContactFlow restStyle() {
    return in(Style.REST, SourceOfTruth.MERGE);
  }

  static GhlContactFlow in(Style style, SourceOfTruth mode) {
    return new GhlContactFlow(style, mode, Map.of());
  }

  /** The event of a webhook, as the ledger gives it. */
  Event event(Payload payload) {
    clock.pass(Duration.ofMillis(1));
    GhlEvents events = new GhlEvents(new PhoneNumbers("US"), Optional.empty());
    Incoming read = ((Reading.Events) events.read(payload)).events().get(0);
    return new Event(
        UUID.randomUUID(),
        Source.GHL,
        read.eventType(),
        read.entityType(),
        read.entityId(),
        read.person(),
        Optional.empty(),
        clock.instant(),
        false,
        1,
        payload);
  }

  Event event(String ghlId) {
    return event(ghl.webhook("ContactUpdate", ghlId));
  }

  /** GHL tells of a contact as it is there. */
  SyncResult tell(String ghlId) {
    return handle(event(ghlId));
  }

  SyncResult tell(Payload payload) {
    return handle(event(payload));
  }

  SyncResult handle(Event event) {
    return systems.fromGhl.handle(event);
  }

  /** A person deletes the contact in GHL, which tells of it. */
  SyncResult delete(String ghlId) {
    Payload webhook = ghl.webhook("ContactDelete", ghlId);
    ghl.delete(ghlId);
    return systems.deleted.handle(event(webhook));
  }

  /** Aloware tells of a contact as it is there. */
  SyncResult alowareTells(String alowareId) {
    return new AlowareContactFlow(systems).tell(alowareId);
  }

  ContactMapping mapping() {
    return systems.mapping();
  }

  /** The one contact that Aloware has. */
  Payload alowareContact() {
    return aloware.contact(alowareId());
  }

  String alowareId() {
    return aloware.ids().iterator().next();
  }

  /** Jane, in GHL only. */
  String jane() {
    return ghl.has(
        "phone",
        PHONE,
        "email",
        "jane@example.com",
        "firstName",
        "Jane",
        "lastName",
        "Example",
        "tags",
        List.of("vip"));
  }

  /** Jane is in both systems, mapped, and all echoes have come or are past. */
  String mappedJane() {
    String id = jane();
    tell(id);
    quiet();
    return id;
  }

  void quiet() {
    clock.pass(Duration.ofMinutes(11));
    steps.forget();
  }

  /** What the first row of the log decided about a field. */
  static List<Decision> about(SyncResult result, String field) {
    return result.log().get(0).decisions().stream().filter(it -> it.field().equals(field)).toList();
  }
}
