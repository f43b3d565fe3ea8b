package df.middleware.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of the texting system that the specification describes: {@code type}, {@code eventType}
 * or {@code event}, and a message in {@code message} or {@code data}, or flat.
 */
final class GenericText {
  private static final String[] SENDERS = {"from", "from_number", "fromNumber", "sender"};
  private static final String[] RECIPIENTS = {"to", "to_number", "toNumber", "recipient"};
  private static final String[] SUBJECTS = {"phone", "phoneNumber", "phone_number"};
  private static final String[] TIMES = {
    "timestamp",
    "occurredAt",
    "occurred_at",
    "time",
    "receivedAt",
    "received_at",
    "sentAt",
    "sent_at",
    "createdAt",
    "created_at"
  };

  /** The objects that may hold a field, the innermost first; the last is the payload itself. */
  private final List<Payload> scopes;

  private final Payload top;

  private GenericText(Payload payload) {
    this.top = payload;
    this.scopes =
        Stream.of(payload.at("data.message"), payload.at("message"), payload.at("data"), payload)
            .filter(Payload::isObject)
            .toList();
  }

  static TextDraft read(Payload payload) {
    return new GenericText(payload).draft();
  }

  private TextDraft draft() {
    Optional<String> messageId = messageId();
    Optional<String> subject = text(SUBJECTS);
    return new TextDraft("generic", name())
        .event(eventId())
        .ids(messageId, text("conversationId", "conversation_id", "conversation.id"))
        .parties(party(SENDERS).or(() -> subject), party(RECIPIENTS))
        .body(text("body", "text", "content", "message"))
        .direction(text("direction"))
        .at(text(TIMES))
        .hint(text("optOutHint", "optOutType", "opt_out_type"))
        .error(
            text("errorCode", "error_code", "error.code"),
            text("errorMessage", "error_message", "error.message", "error", "reason"));
  }

  private String name() {
    return top.text("type", "eventType", "event", "event_type")
        .map(TextEventName::ofName)
        .orElseGet(this::inferredName);
  }

  /** Without a name only a message that says which way it went is known for one. */
  private String inferredName() {
    Optional<TextMessage.Direction> way = text("direction").flatMap(TextDraft::wayOf);
    if (way.isEmpty() || party(SENDERS).isEmpty()) {
      return TextEventName.UNKNOWN;
    }
    return way.get() == TextMessage.Direction.INBOUND
        ? TextEventName.RECEIVED
        : text("status").map(TextEventName::ofStatus).orElse(TextEventName.SENT);
  }

  private Optional<String> messageId() {
    return text("messageId", "message_id", "messageSid", "id", "sid");
  }

  /** The {@code id} at the top is the event's where the message has one of its own. */
  private Optional<String> eventId() {
    boolean nested = scopes.size() > 1;
    boolean own = nested || top.text("messageId", "message_id").isPresent();
    return top.text("eventId", "event_id").or(() -> own ? top.text("id") : Optional.empty());
  }

  private Optional<String> text(String... names) {
    return scopes.stream().flatMap(scope -> scope.text(names).stream()).findFirst();
  }

  private Optional<String> party(String... names) {
    return scopes.stream()
        .flatMap(scope -> Stream.of(names).map(scope::at))
        .flatMap(party -> TextParty.of(party).stream())
        .findFirst();
  }
}
