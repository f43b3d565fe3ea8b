package df.middleware.call;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.ContactSettings;
import df.middleware.contact.CustomFieldMap;
import df.middleware.contact.EnsureGhlContact;
import df.middleware.contact.FindGhlContact;
import df.middleware.contact.FindMapping;
import df.middleware.contact.LinkGhlContact;
import df.middleware.contact.PlanContact;
import df.middleware.contact.ReadAlowareContact;
import df.middleware.contact.SourceOfTruth;
import df.middleware.contact.SyncAlowareContact;
import df.middleware.contact.TagGhlContact;
import df.middleware.contact.WriteAlowareContact;
import df.middleware.contact.WriteGhlContact;
import df.middleware.event.AlowareEvents;
import df.middleware.event.Event;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
import df.middleware.routing.SyncResult;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeAlowareCalls;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.FakeGhlNotes;
import df.middleware.testing.InMemoryCallNotes;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.Steps;
import df.middleware.testing.TickingClock;
import df.middleware.vendor.VendorUnavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flow 2 put together on vendors and stores in memory. */
final class CallFlow {
  static final String PHONE = "+12025550177";
  static final PhoneNumbers PHONES = new PhoneNumbers("US");

  final Steps steps = new Steps();
  final FakeGhl ghl = new FakeGhl(steps);
  final FakeGhlNotes ghlNotes = new FakeGhlNotes(steps, ghl);
  final FakeAloware aloware;
  final FakeAlowareCalls calls;
  final InMemoryContactMappings mappings = new InMemoryContactMappings(steps);
  final InMemoryCallNotes notes = new InMemoryCallNotes(steps);
  final Map<String, Person> earlier = new LinkedHashMap<>();
  final TickingClock clock = new TickingClock();
  final AlowareCallToGhl handler;

  CallFlow(Style style, boolean hasRecordings) {
    aloware = new FakeAloware(steps, style);
    calls = new FakeAlowareCalls(steps, style);
    WriteGhlContact writeGhl = new WriteGhlContact(ghl, mappings, PHONES, clock);
    CallSettings settings = new CallSettings(hasRecordings);
    EarlierEvents events = callId -> Optional.ofNullable(earlier.get(callId));
    handler =
        new AlowareCallToGhl(
            new ReadAlowareCall(calls, settings, PHONES, clock),
            new FindCalledContact(ensure(writeGhl), events, clock),
            new WriteCallNote(ghlNotes, notes, clock),
            new TagCalledContact(new TagGhlContact(writeGhl, mappings, clock), notes),
            notes,
            clock);
  }

  private EnsureGhlContact ensure(WriteGhlContact writeGhl) {
    ContactSettings settings =
        new ContactSettings(SourceOfTruth.MERGE, new CustomFieldMap(Map.of()));
    PlanContact plan = new PlanContact(settings, PHONES, aloware);
    LinkGhlContact link =
        new LinkGhlContact(ghl, mappings, new FindGhlContact(ghl, PHONES), writeGhl, plan, PHONES);
    WriteAlowareContact writeAloware = new WriteAlowareContact(aloware, settings, PHONES, clock);
    return new EnsureGhlContact(
        new ReadAlowareContact(aloware, settings, PHONES),
        new FindMapping(mappings, PHONES),
        new SyncAlowareContact(link, plan, writeGhl, writeAloware, mappings, PHONES, clock),
        mappings,
        clock);
  }

  static CallFlow webhookStyle() {
    return new CallFlow(Style.WEBHOOK, false);
  }

  static CallFlow restStyle() {
    return new CallFlow(Style.REST, false);
  }

  /** The event of a webhook, as the ledger gives it. */
  Event event(Payload webhook) {
    clock.pass(Duration.ofMillis(1));
    Reading reading = new AlowareEvents(PHONES).read(webhook);
    Incoming incoming = ((Reading.Events) reading).events().get(0);
    return new Event(
        UUID.randomUUID(),
        incoming.source(),
        incoming.eventType(),
        incoming.entityType(),
        incoming.entityId(),
        incoming.person(),
        Optional.empty(),
        clock.instant(),
        false,
        1,
        incoming.payload());
  }

  Event event(String name, @Nullable Object... body) {
    return event(JsonTrees.payload("event", name, "body", JsonTrees.object(body)));
  }

  SyncResult tell(String name, @Nullable Object... body) {
    return handler.handle(event(name, body));
  }

  /** Tells until nobody waits any more; false when that does not come. */
  boolean settles(Iterable<Event> events) {
    for (int round = 0; round < 10; round++) {
      boolean isDone = true;
      for (Event event : events) {
        isDone &= isHandled(event);
      }
      if (isDone) {
        return true;
      }
      clock.pass(Duration.ofSeconds(10));
    }
    return false;
  }

  boolean isHandled(Event event) {
    try {
      handler.handle(event);
      return true;
    } catch (VendorUnavailable later) {
      return false;
    }
  }

  /** A contact that is in GHL and mapped by its number; all echoes are past. */
  String mappedContact() {
    tell(
        "InboundPhoneCall-DispositionMissed",
        "id",
        1,
        "direction",
        1,
        "lead_number",
        PHONE,
        "disposition_status2",
        3);
    clock.pass(Duration.ofMinutes(11));
    ghlNotes.deleteAll();
    steps.forget();
    return mappings.all().get(0).ghlContactId().orElseThrow();
  }

  /** The one note that GHL has. */
  String note() {
    if (ghlNotes.texts().size() != 1) {
      throw new AssertionError("notes: " + ghlNotes.texts());
    }
    return ghlNotes.texts().get(0);
  }
}
