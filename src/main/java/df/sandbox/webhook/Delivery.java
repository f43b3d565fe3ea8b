package df.sandbox.webhook;

import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook and what became of it.
 *
 * @param event its name
 * @param at when it was first due
 * @param attempts how often it was sent
 * @param status the middleware's last answer; 0 while there is none
 * @param finished whether nothing more will be tried
 * @param error why there was no answer; empty when there was one
 */
public record Delivery(
    long number,
    Vendor vendor,
    String event,
    String body,
    Instant at,
    int attempts,
    int status,
    boolean finished,
    String error) {

  Delivery answered(int answer, boolean last) {
    return new Delivery(number, vendor, event, body, at, attempts + 1, answer, last, "");
  }

  Delivery unanswered(String reason) {
    return new Delivery(number, vendor, event, body, at, attempts + 1, 0, true, reason);
  }

  /** As JSON, the body parsed. */
  public JsonObject json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("vendor", vendor.word());
    json.put("event", event);
    json.put("at", at);
    json.put("attempts", attempts);
    json.put("status", status);
    json.put("finished", finished);
    if (!error.isEmpty()) {
      json.put("error", error);
    }
    json.put("body", Json.parse(body).orElse(JsonValue.NULL));
    return Json.object(json);
  }
}
