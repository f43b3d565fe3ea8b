package df.middleware.event;

import java.util.List;
import java.util.Optional;

/** Telnyx: an event in {@code data}, its message in {@code data.payload}. */
final class TelnyxText {
  private TelnyxText() {}

  static Optional<TextDraft> read(Payload payload) {
    Payload data = payload.at("data");
    return data.text("event_type")
        .filter(it -> data.at("payload").isObject())
        .map(it -> draft(it, data));
  }

  private static TextDraft draft(String eventType, Payload data) {
    Payload message = data.at("payload");
    Payload error = message.at("errors").items().stream().findFirst().orElse(Payload.nothing());
    return new TextDraft("telnyx", name(eventType, message))
        .event(data.text("id"))
        .ids(message.text("id"), message.text("conversation_id"))
        .parties(TextParty.of(message.at("from")), TextParty.of(message.at("to")))
        .body(message.text("text", "body.text"))
        .direction(message.text("direction"))
        .at(data.text("occurred_at").or(() -> message.text("received_at")))
        .hint(message.text("autoresponse_type").or(() -> data.text("autoresponse_type")))
        .error(error.text("code"), error.text("title", "detail"));
  }

  /** A finalized message is delivered or failed, as its recipients' statuses say. */
  private static String name(String eventType, Payload message) {
    if (!eventType.equals("message.finalized")) {
      return TextEventName.ofName(eventType);
    }
    List<String> ends =
        message.at("to").items().stream()
            .flatMap(it -> it.text("status").stream())
            .map(TextEventName::ofStatus)
            .toList();
    if (ends.contains(TextEventName.FAILED)) {
      return TextEventName.FAILED;
    }
    return ends.contains(TextEventName.DELIVERED) ? TextEventName.DELIVERED : eventType;
  }
}
