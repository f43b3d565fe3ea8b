package df.middleware.event;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A provider's news about a text message on its way to the normal form, field by field. */
final class TextDraft {
  private static final String RECIPIENT_OPTED_OUT_TWILIO = "21610";
  private static final String RECIPIENT_OPTED_OUT_TELNYX = "40300";

  private final String provider;
  private final String eventName;
  private Optional<String> eventId = Optional.empty();
  private Optional<String> messageId = Optional.empty();
  private Optional<String> conversationId = Optional.empty();
  private Optional<String> from = Optional.empty();
  private Optional<String> to = Optional.empty();
  private Optional<String> body = Optional.empty();
  private Optional<String> direction = Optional.empty();
  private Optional<Instant> occurredAt = Optional.empty();
  private Optional<String> hint = Optional.empty();
  private Optional<String> errorCode = Optional.empty();
  private Optional<String> errorText = Optional.empty();

  TextDraft(String provider, String eventName) {
    this.provider = provider;
    this.eventName = eventName;
  }

  String eventName() {
    return eventName;
  }

  Optional<String> eventId() {
    return VendorText.id(eventId);
  }

  TextDraft event(Optional<String> id) {
    eventId = id;
    return this;
  }

  TextDraft ids(Optional<String> message, Optional<String> conversation) {
    messageId = message;
    conversationId = conversation;
    return this;
  }

  TextDraft parties(Optional<String> sender, Optional<String> recipient) {
    from = sender;
    to = recipient;
    return this;
  }

  TextDraft body(Optional<String> text) {
    body = text.map(Storable::text);
    return this;
  }

  TextDraft direction(Optional<String> said) {
    direction = said;
    return this;
  }

  TextDraft at(Optional<String> time) {
    occurredAt = time.flatMap(VendorTime::parse);
    return this;
  }

  /** The provider's own reading of the words: {@code STOP}, {@code optout}, {@code HELP}. */
  TextDraft hint(Optional<String> said) {
    hint = said.flatMap(TextDraft::hintOf);
    return this;
  }

  TextDraft error(Optional<String> code, Optional<String> text) {
    errorCode = code;
    errorText = text;
    return this;
  }

  TextMessage message(PhoneNumbers phones) {
    boolean failed = eventName.equals(TextEventName.FAILED);
    return new TextMessage(
        provider,
        VendorText.id(messageId),
        VendorText.id(conversationId),
        number(from, phones),
        number(to, phones),
        body,
        way(),
        occurredAt,
        impliedHint().or(() -> hint),
        failed ? error() : Optional.empty());
  }

  private Optional<String> number(Optional<String> sent, PhoneNumbers phones) {
    boolean leavesOutPlus = provider.equals("plivo") || provider.equals("vonage");
    return VendorText.id(sent)
        .map(
            it ->
                (leavesOutPlus ? phones.international(it) : phones.e164(it))
                    .or(() -> phones.international(it))
                    .orElse(it));
  }

  private Optional<TextMessage.Direction> way() {
    return switch (eventName) {
      case TextEventName.RECEIVED, TextEventName.STOP, TextEventName.START, TextEventName.HELP ->
          Optional.of(TextMessage.Direction.INBOUND);
      case TextEventName.SENT, TextEventName.DELIVERED, TextEventName.FAILED ->
          Optional.of(TextMessage.Direction.OUTBOUND);
      default -> direction.flatMap(TextDraft::wayOf);
    };
  }

  static Optional<TextMessage.Direction> wayOf(String said) {
    String word = said.toLowerCase(Locale.ROOT);
    if (word.startsWith("in")) {
      return Optional.of(TextMessage.Direction.INBOUND);
    }
    return word.startsWith("out") ? Optional.of(TextMessage.Direction.OUTBOUND) : Optional.empty();
  }

  private Optional<String> impliedHint() {
    boolean refused =
        eventName.equals(TextEventName.FAILED)
            && errorCode
                .filter(
                    it ->
                        it.equals(RECIPIENT_OPTED_OUT_TWILIO)
                            || it.equals(RECIPIENT_OPTED_OUT_TELNYX))
                .isPresent();
    return switch (eventName) {
      case TextEventName.STOP -> Optional.of("STOP");
      case TextEventName.START -> Optional.of("START");
      case TextEventName.HELP -> Optional.of("HELP");
      default -> refused ? Optional.of("STOP") : Optional.empty();
    };
  }

  private static Optional<String> hintOf(String said) {
    return switch (NameWords.folded(said)) {
      case "stop", "optout", "optedout", "unsubscribe" -> Optional.of("STOP");
      case "start", "optin", "optedin", "unstop", "subscribe" -> Optional.of("START");
      case "help", "info" -> Optional.of("HELP");
      default -> Optional.empty();
    };
  }

  private Optional<String> error() {
    String both = (errorCode.orElse("") + " " + errorText.orElse("")).strip();
    return both.isEmpty() ? Optional.empty() : Optional.of(VendorText.name(both));
  }
}
