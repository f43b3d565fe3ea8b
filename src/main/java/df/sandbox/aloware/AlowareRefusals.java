package df.sandbox.aloware;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import java.util.List;
import java.util.Map;

/** Aloware's ways of saying no. */
final class AlowareRefusals {
  private AlowareRefusals() {}

  static Refused unauthorized() {
    return message(401, "Unauthenticated.");
  }

  static Refused message(int status, String message) {
    return new Refused(Reply.json(status, Map.of("message", message)));
  }

  static Refused error(int status, String error) {
    return new Refused(Reply.json(status, Map.of("error", error)));
  }

  static Refused invalid(String field, String fault) {
    Map<String, Object> body =
        Map.of("message", "The given data was invalid.", "errors", Map.of(field, List.of(fault)));
    return new Refused(Reply.json(422, body));
  }

  static Reply tooMany() {
    return Reply.json(429, Map.of("message", "Too Many Attempts.", "code", 20429));
  }
}
