package df.sandbox.ghl;

import df.sandbox.http.Refused;
import df.sandbox.http.Reply;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** GoHighLevel's ways of saying no. */
final class GhlRefusals {
  private GhlRefusals() {}

  static Refused unauthorized() {
    return refused(401, "Invalid token: access token is invalid", "Unauthorized");
  }

  static Refused forbidden() {
    return refused(403, "The token does not have access to this location.", "Forbidden");
  }

  static Refused badRequest(String message) {
    return refused(400, message, "Bad Request");
  }

  static Refused unprocessable(String... messages) {
    return refused(422, List.of(messages), "Unprocessable Entity");
  }

  /** Some calls are known to say 400 of what does not exist: hence the status. */
  static Refused missing(int status, String what) {
    return refused(status, what + " not found", status == 404 ? "Not Found" : "Bad Request");
  }

  /** The location does not allow two contacts with one phone or e-mail. */
  static Refused duplicate(JsonObject existing, String matchingField) {
    Map<String, Object> meta =
        Map.of(
            "contactId", existing.getString("id"),
            "contactName", Json.text(existing, "name").orElse(""),
            "matchingField", matchingField);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("statusCode", 400);
    body.put("message", "This location does not allow duplicated contacts.");
    body.put("meta", meta);
    body.put("traceId", UUID.randomUUID());
    return new Refused(Reply.json(400, body));
  }

  static Reply tooMany() {
    return refused(429, "Too Many Requests", "Too Many Requests").reply();
  }

  private static Refused refused(int status, Object message, String error) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("statusCode", status);
    body.put("message", message);
    body.put("error", error);
    body.put("traceId", UUID.randomUUID());
    return new Refused(Reply.json(status, body));
  }
}
