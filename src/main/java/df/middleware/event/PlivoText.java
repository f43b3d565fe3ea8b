package df.middleware.event;

import java.util.Optional;

/** The form fields of Plivo, which writes numbers without their plus sign. */
final class PlivoText {
  private PlivoText() {}

  static Optional<TextDraft> read(Payload payload) {
    return payload.text("MessageUUID").map(it -> draft(it, payload));
  }

  private static TextDraft draft(String id, Payload payload) {
    boolean inbound = payload.has("Text") || payload.has("Body");
    String name =
        payload
            .text("Status", "status")
            .map(TextEventName::ofStatus)
            .orElse(inbound ? TextEventName.RECEIVED : TextEventName.UNKNOWN);
    return new TextDraft("plivo", name)
        .ids(Optional.of(id), Optional.empty())
        .parties(payload.text("From"), payload.text("To"))
        .body(payload.text("Text", "Body"))
        .hint(payload.text("MessageIntent"))
        .error(payload.text("ErrorCode"), Optional.empty());
  }
}
