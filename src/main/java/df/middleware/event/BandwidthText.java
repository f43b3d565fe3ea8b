package df.middleware.event;

import java.util.Optional;

/** One item of Bandwidth's array: {@code message-received} and its like, with a message inside. */
final class BandwidthText {
  private BandwidthText() {}

  static Optional<TextDraft> read(Payload item) {
    boolean ours = item.at("message").isObject() && item.text("message.applicationId").isPresent();
    return item.text("type")
        .filter(it -> ours && it.startsWith("message-"))
        .map(it -> draft(it, item));
  }

  private static TextDraft draft(String type, Payload item) {
    String name = TextEventName.ofName(type);
    String known = name.equals(type) ? type.replace('-', '.') : name;
    // At the top: the number that the event is about. A group message has many in the message
    Optional<String> to = TextParty.of(item.at("to")).or(() -> TextParty.of(item.at("message.to")));
    return new TextDraft("bandwidth", known)
        .ids(item.text("message.id"), Optional.empty())
        .parties(item.text("message.from"), to)
        .body(item.text("message.text"))
        .direction(item.text("message.direction"))
        .at(item.text("time", "message.time"))
        .error(item.text("errorCode"), item.text("description"));
  }
}
