package df.middleware.aloware.restclient;

import df.middleware.event.Payload;
import java.util.List;

/** Where in an answer the contact is: bare, or wrapped in {@code contact} or {@code data}. */
final class AlowareReplies {
  private AlowareReplies() {}

  /** The contact in this answer; nothing when it holds none. */
  static Payload contact(Payload answer) {
    for (String wrapper : List.of("data.contact", "contact", "data")) {
      if (answer.at(wrapper).isObject()) {
        return answer.at(wrapper);
      }
    }
    return answer.text("id", "phone_number").isPresent() ? answer : Payload.nothing();
  }
}
