package df.middleware.event;

import java.util.Optional;

/** The form fields of Twilio, and of SignalWire's interface that is compatible with it. */
final class TwilioText {
  private TwilioText() {}

  static Optional<TextDraft> read(Payload payload) {
    Optional<String> id = payload.text("MessageSid", "SmsMessageSid", "SmsSid");
    return id.map(it -> draft(it, payload));
  }

  private static TextDraft draft(String id, Payload payload) {
    // SignalWire's inbound messages were not seen to carry a status; a status callback always does
    String name =
        payload
            .text("MessageStatus", "SmsStatus")
            .map(TextEventName::ofStatus)
            .orElse(payload.has("Body") ? TextEventName.RECEIVED : TextEventName.UNKNOWN);
    String provider = id.matches("[A-Z]{2}.*") ? "twilio" : "signalwire";
    return new TextDraft(provider, name)
        .ids(Optional.of(id), Optional.empty())
        .parties(payload.text("From"), payload.text("To"))
        .body(payload.text("Body"))
        .hint(payload.text("OptOutType"))
        .error(payload.text("ErrorCode"), payload.text("ErrorMessage"));
  }
}
