package df.middleware.aloware.restclient;

import df.middleware.event.Payload;
import java.util.List;

/** Where in an answer the contact or the call is: bare, or wrapped in its name or {@code data}. */
final class AlowareReplies {
  /** What an answer names that shows a contact, or says in words that there is none. */
  static final String[] CONTACT = {
    "id", "phone_number", "contact", "data", "message", "error", "success", "status", "ok"
  };

  /** What an answer names to something that was written: the thing itself, or a word about it. */
  static final String[] WRITTEN = {
    "message", "success", "status", "ok", "id", "phone_number", "contact", "call_list", "data"
  };

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

  /** The call in this answer; nothing when it holds none. */
  static Payload call(Payload answer) {
    for (String wrapper : List.of("data.call", "call", "data")) {
      if (answer.at(wrapper).isObject()) {
        return answer.at(wrapper);
      }
    }
    return answer.text("id", "direction").isPresent() ? answer : Payload.nothing();
  }
}
