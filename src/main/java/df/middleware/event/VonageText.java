package df.middleware.event;

import java.util.Optional;

/**
 * Vonage: its SMS interface, the delivery receipts of that, and its Messages interface.
 *
 * <p>Their {@code keyword} is but the first word of any message, so it is no hint of an opt-out.
 */
final class VonageText {
  private VonageText() {}

  static Optional<TextDraft> read(Payload payload) {
    if (payload.text("message_uuid").isPresent()) {
      return Optional.of(messages(payload));
    }
    boolean sms = payload.text("msisdn").isPresent() && payload.text("messageId").isPresent();
    if (!sms) {
      return Optional.empty();
    }
    return Optional.of(
        payload.text("status").map(it -> receipt(it, payload)).orElseGet(() -> inbound(payload)));
  }

  private static TextDraft inbound(Payload payload) {
    return new TextDraft("vonage", TextEventName.RECEIVED)
        .ids(payload.text("messageId"), Optional.empty())
        .parties(payload.text("msisdn"), payload.text("to"))
        .body(payload.text("text"))
        .at(payload.text("message-timestamp", "timestamp"));
  }

  /** In a receipt {@code msisdn} is the recipient, and {@code to} whom the message was from. */
  private static TextDraft receipt(String status, Payload payload) {
    return new TextDraft("vonage", TextEventName.ofStatus(status))
        .ids(payload.text("messageId"), Optional.empty())
        .parties(payload.text("to"), payload.text("msisdn"))
        .direction(Optional.of("outbound"))
        .at(payload.text("message-timestamp", "timestamp"))
        .error(payload.text("err-code"), Optional.empty());
  }

  private static TextDraft messages(Payload payload) {
    Optional<String> status = payload.text("status");
    return new TextDraft(
            "vonage", status.map(TextEventName::ofStatus).orElse(TextEventName.RECEIVED))
        .ids(payload.text("message_uuid"), Optional.empty())
        .parties(TextParty.of(payload.at("from")), TextParty.of(payload.at("to")))
        .body(payload.text("text", "message.content.text"))
        .direction(Optional.of(status.isPresent() ? "outbound" : "inbound"))
        .at(payload.text("timestamp"))
        .error(payload.text("error.title"), payload.text("error.detail"));
  }
}
