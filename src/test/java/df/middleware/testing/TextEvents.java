package df.middleware.testing;

import df.middleware.event.Event;
import df.middleware.event.Incoming;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Reading;
import df.middleware.event.TextingEvents;
import java.util.UUID;

/** Events of the texting system, read from payloads as the ledger gives them. */
public final class TextEvents {
  public static final String PERSON = "+12025550142";
  public static final String US = "+12025550100";
  private static final TextingEvents READER = new TextingEvents(new PhoneNumbers("US"));

  private TextEvents() {}

  /** An event of the message {@code m1}, to us or from us as its name says. */
  public static Event event(String type, String body) {
    boolean inbound = type.equals("message.received") || type.startsWith("optout");
    return of(
        JsonTrees.payload(
            "type",
            type,
            "message",
            JsonTrees.object(
                "id",
                "m1",
                "conversationId",
                "conv1",
                "from",
                inbound ? PERSON : US,
                "to",
                inbound ? US : PERSON,
                "body",
                body,
                "direction",
                inbound ? "inbound" : "outbound",
                "timestamp",
                "2026-11-20T14:00:00.250Z")));
  }

  public static Event of(Payload payload) {
    Incoming it = ((Reading.Events) READER.read(payload)).events().get(0);
    return new Event(
        UUID.randomUUID(),
        it.source(),
        it.eventType(),
        it.entityType(),
        it.entityId(),
        it.person(),
        it.message(),
        Events.NOON,
        false,
        1,
        it.payload());
  }
}
