package df.sandbox.aloware;

import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhooks about one call: which there are, and what each says of it. */
final class CallEvents {
  private static final String SUMMARIZED = "transcription.call.summarized";

  private final JsonObject call;
  private final boolean inbound;
  private final Spelling spelling;

  CallEvents(JsonObject call, Spelling spelling) {
    this.call = call;
    String direction = Json.text(call, "direction").orElse("");
    this.inbound = direction.equals("inbound") || direction.equals("1");
    this.spelling = spelling;
  }

  /** Six about a completed outbound call, two about a failed one, three about an inbound one. */
  List<String> usual() {
    String kind = inbound ? "InboundPhoneCall" : "OutboundPhoneCall";
    String ended = kind + "-Disposition" + ending();
    if (inbound) {
      return List.of(kind, ended, "Call-Disposed");
    } else if (ending().equals("Failed")) {
      return List.of(kind, ended);
    }
    return List.of(
        kind,
        ended,
        "Recording-Saved",
        "Call-Disposed",
        "transcription.open_search.saved",
        SUMMARIZED);
  }

  private String ending() {
    return switch (Json.text(call, "status").orElse("")) {
      case "failed" -> "Failed";
      case "missed" -> "Missed";
      default -> "Completed";
    };
  }

  /** The webhook of that name. */
  JsonObject webhook(String event) {
    Map<String, Object> webhook = new LinkedHashMap<>();
    webhook.put("event", event);
    webhook.put("body", spelling.of(event.startsWith("transcription.") ? summary() : body(event)));
    return Json.object(webhook);
  }

  private JsonObject summary() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("communication", Map.of("id", field("id")));
    body.put("summary", Json.text(call, "summary").orElse("They spoke."));
    body.put("transcription", Map.of("id", 1, "transcription_id", "abc", "driver", "deepgram"));
    if (call.containsKey("contact_id")) {
      body.put("contact", Map.of("id", field("contact_id")));
    }
    return Json.object(body);
  }

  private JsonObject body(String event) {
    boolean started = event.endsWith("PhoneCall");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", field("id"));
    body.put("type", 1);
    body.put("direction", inbound ? 1 : 2);
    body.put("current_status2", started ? 1 : 9);
    body.put("disposition_status2", started ? 1 : dispositionStatus());
    body.put("duration", started ? 0 : field("duration"));
    body.put(
        "talk_time",
        started ? 0 : Optional.ofNullable(call.get("talk_time")).orElse(field("duration")));
    for (String name : List.of("contact_id", "contact", "lead_number", "created_at", "user_id")) {
      if (call.containsKey(name)) {
        body.put(name, field(name));
      }
    }
    if (!started) {
      ended(body, event);
    }
    return Json.object(body);
  }

  private void ended(Map<String, Object> body, String event) {
    body.put("current_status", "completed");
    body.put("disposition_status", field("status"));
    Json.text(call, "disposition").ifPresent(text -> body.put("call_disposition", text));
    if (event.equals("Recording-Saved")) {
      body.put("direct_recording_url", "https://recordings.example/" + AlowareAccount.id(call));
    }
  }

  private int dispositionStatus() {
    return switch (ending()) {
      case "Failed" -> 5;
      case "Missed" -> 3;
      default -> 4;
    };
  }

  private JsonValue field(String name) {
    return call.getOrDefault(name, JsonValue.NULL);
  }
}
