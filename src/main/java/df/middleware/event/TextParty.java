package df.middleware.event;

import java.util.Optional;

/** The sender or the recipient of a text message, however a provider wraps the number. */
final class TextParty {
  private TextParty() {}

  /** A text, an object with the number in it, or the first of several of either. */
  static Optional<String> of(Payload party) {
    if (party.isArray()) {
      return party.items().stream()
          .filter(it -> !it.isArray())
          .flatMap(it -> of(it).stream())
          .findFirst();
    }
    return party
        .asText()
        .or(() -> party.text("phone_number", "phoneNumber", "number", "phone", "agent_id"));
  }
}
