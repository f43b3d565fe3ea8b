package df.middleware.message;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.PeopleInGhl;
import df.middleware.event.Event;
import df.middleware.routing.SyncResult;
import df.middleware.testing.Events;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.FakeNotes;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.Steps;
import df.middleware.testing.TickingClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flow 5 put together on vendors and stores in memory. */
final class MessageFlow {
  final Steps steps = new Steps();
  final FakeGhl ghl = new FakeGhl(steps);
  final FakeNotes notes = new FakeNotes(steps, ghl::ids);
  final FakeAloware aloware;
  final Map<String, MessageMapping> messages = new LinkedHashMap<>();
  final InMemoryContactMappings contacts = new InMemoryContactMappings(steps);
  final TextingMessageToGhl handler;

  private final MessageMappings mappings =
      new MessageMappings() {
        @Override
        public Optional<MessageMapping> byTextingId(String id) {
          return Optional.ofNullable(messages.get(id));
        }

        @Override
        public void save(MessageMapping mapping) {
          steps.take("store message", () -> messages.put(mapping.textingMessageId(), mapping));
        }
      };

  MessageFlow(Style style, boolean isSyncedToAloware) {
    aloware = new FakeAloware(steps, style);
    TickingClock clock = new TickingClock();
    handler =
        new TextingMessageToGhl(
            new NoteInGhl(notes, PeopleInGhl.on(ghl, aloware, contacts, clock), mappings),
            new NoteInAloware(aloware, mappings),
            new MessageSettings(isSyncedToAloware),
            clock);
  }

  static MessageFlow toGhlOnly() {
    return new MessageFlow(Style.WEBHOOK, false);
  }

  /** As the ledger runs an event: again until it has succeeded. */
  SyncResult handled(Event event) {
    int attempt = 1;
    while (true) {
      try {
        return handler.handle(Events.onAttempt(attempt++, event));
      } catch (df.middleware.vendor.VendorUnavailable planned) {
        if (attempt > 10) {
          throw planned;
        }
      }
    }
  }
}
