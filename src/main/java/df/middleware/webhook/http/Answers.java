package df.middleware.webhook.http;

import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.webhook.Received;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;

/** What the senders of webhooks are told. */
final class Answers {
  private static final String RETRY_AFTER_SECONDS = "10";

  /**
   * Once: whoever asks {@link Json} for a builder has it look through all jars for its provider.
   */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private Answers() {}

  static JsonObject of(Received received) {
    var answer = JSON.createObjectBuilder().add("success", true);
    if (received instanceof Received.Stored stored) {
      answer.add("eventId", stored.events().get(0).toString()).add("status", "pending");
      if (stored.events().size() > 1) {
        JsonArrayBuilder ids = JSON.createArrayBuilder();
        stored.events().forEach(id -> ids.add(id.toString()));
        answer.add("eventIds", ids);
      }
    } else if (received instanceof Received.Duplicate duplicate) {
      answer.add("eventId", duplicate.first().toString()).add("duplicate", true);
    } else if (received instanceof Received.Ignored ignored) {
      answer.add("ignored", true).add("reason", ignored.reason());
    }
    return answer.build();
  }

  /** As {@code df.webhook} names it. */
  static String kindOf(Received received) {
    if (received instanceof Received.Stored) {
      return "stored";
    }
    return received instanceof Received.Duplicate ? "duplicate" : "ignored";
  }

  /** As {@code df.webhook} names it. */
  static String kindOf(Refused refused) {
    return switch (refused.problem().status()) {
      case 401 -> "unauthorized";
      case 429, 503 -> "busy";
      default -> "refused";
    };
  }

  static Refused unauthorized(Map<String, String> challenge) {
    return new Refused(Problem.of(401, "The delivery does not prove who sent it."), challenge);
  }

  /**
   * @param status the one that makes this sender come again
   */
  static Refused comeAgain(int status) {
    return new Refused(
        Problem.of(status, "The event cannot be stored just now; send it again."),
        Map.of("Retry-After", RETRY_AFTER_SECONDS));
  }
}
