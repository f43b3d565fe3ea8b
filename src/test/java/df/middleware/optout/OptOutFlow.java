package df.middleware.optout;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.PeopleInGhl;
import df.middleware.event.Payload;
import df.middleware.routing.SyncResult;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.InMemoryOptOuts;
import df.middleware.testing.Steps;
import df.middleware.testing.TextEvents;
import df.middleware.testing.TickingClock;
import java.util.Optional;

/** Flow 6 put together on a GHL and stores in memory. */
final class OptOutFlow {
  static final String PHONE = TextEvents.PERSON;

  final Steps steps = new Steps();
  final FakeGhl ghl = new FakeGhl(steps);
  final InMemoryContactMappings mappings = new InMemoryContactMappings(steps);
  final InMemoryOptOuts registry = new InMemoryOptOuts(steps);
  final TickingClock clock = new TickingClock();
  final TextingOptOutToGhl handler =
      new TextingOptOutToGhl(
          registry,
          new ShowInGhl(
              ghl,
              PeopleInGhl.on(ghl, new FakeAloware(steps, Style.WEBHOOK), mappings, clock),
              registry),
          clock);

  SyncResult stop() {
    registry.register(PHONE, OptOutSource.TEXTING, true, Optional.empty(), "STOP");
    return handler.handle(TextEvents.event("message.received", "STOP"));
  }

  SyncResult start() {
    registry.register(PHONE, OptOutSource.TEXTING, false, Optional.empty(), "START");
    return handler.handle(TextEvents.event("message.received", "START"));
  }

  /** The one contact that GHL has. */
  String id() {
    return ghl.ids().iterator().next();
  }

  Payload contact() {
    return ghl.contact(id());
  }

  String sms() {
    return contact().text("dndSettings.SMS.status").orElse("none");
  }
}
