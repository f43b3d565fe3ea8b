package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each of the vendors' published samples that is a webhook ends as {@code samples.csv} says.
 *
 * <p>{@code waits} is an event that waits for an earlier one about the same call; {@code ignored}
 * one that is not stored; {@code no-webhook} a file that no vendor posts.
 */
class VendorSamplesIT extends Running {
  private static final Path SAMPLES = Path.of("..", "shared", "vendor", "samples");
  private static final String TABLE = "/samples.csv";
  private static final String NO_WEBHOOK = "no-webhook";

  @BeforeAll
  static void samplesAreThere() {
    assumeTrue(
        Files.isDirectory(SAMPLES),
        "The collection of the vendors' samples does not lie beside the project: " + SAMPLES);
  }

  /** What waits for ten minutes would hold up the next test. */
  @AfterEach
  void forget() {
    empty("webhook_events, texting_webhook_events");
  }

  @Test
  void every_file_has_a_row_and_every_row_a_file() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES);
        Stream<String> rows = Files.lines(Path.of("src/test/resources", TABLE))) {
      List<String> files =
          all.filter(it -> it.toString().endsWith(".json"))
              .map(it -> SAMPLES.relativize(it).toString().replace('\\', '/'))
              .toList();
      assertThat(rows.filter(it -> !it.startsWith("#")).map(it -> it.split(",")[0]).toList())
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = TABLE)
  void ends_as_the_table_says(String file, String outcome) throws IOException {
    if (outcome.equals(NO_WEBHOOK)) {
      return;
    }
    HttpResponse<String> answer = posted(file, Files.readString(SAMPLES.resolve(file)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(end(answer)).isEqualTo(outcome);
  }

  private HttpResponse<String> posted(String file, String body) {
    return switch (file.substring(0, file.indexOf('/'))) {
      case "aloware" -> aloware(body);
      case "ghl" -> ghl(file, body);
      default -> texting(body);
    };
  }

  /** As one of our own location's, about a contact that GHL has. */
  private HttpResponse<String> ghl(String file, String body) {
    String ours =
        body.replaceAll("\"locationId\"\\s*:\\s*\"[^\"]*\"", "\"locationId\":\"it-location\"")
            .replace("ve9EPM428h8vShlRW1KT", "it-location");
    if (!file.contains("Delete")) {
      seed(read(ours));
    }
    return send(
        post("/api/webhooks/ghl", ours.getBytes(UTF_8))
            .header("X-Webhook-Secret", "it-ghl-secret"));
  }

  private void seed(Payload contact) {
    Optional<String> id = contact.text("contact_id", "id");
    Optional<String> phone = contact.text("phone");
    if (id.isPresent() && phone.isPresent()) {
      JsonObject given =
          Json.createObjectBuilder()
              .add("id", id.get())
              .add("phone", phone.get())
              .add("email", contact.text("email").orElse(""))
              .add("firstName", contact.text("firstName", "first_name").orElse(""))
              .add("lastName", contact.text("lastName", "last_name").orElse(""))
              .build();
      sandbox.ghl().seed(given);
    }
  }

  /** JSON, or the form that the file describes. */
  private static HttpResponse<String> texting(String body) {
    Optional<String> form = read(body).text("raw");
    return send(
        post("/api/webhooks/texting", form.orElse(body).getBytes(UTF_8))
            .setHeader(
                "Content-Type",
                form.isPresent() ? "application/x-www-form-urlencoded" : "application/json")
            .header("X-Texting-Secret", "it-texting-secret"));
  }

  private static String end(HttpResponse<String> answer) {
    if (json(answer).text("ignored").isPresent()) {
      return "ignored " + json(answer).text("reason").orElse("");
    }
    String event = eventOf(answer);
    AtomicReference<String> end = new AtomicReference<>("");
    eventually(
        () -> {
          end.set(stateOf(event));
          assertThat(end.get()).isNotIn("pending", "processing");
        });
    assertThat(count("sync_log WHERE correlation_id = '" + event + "'")).isPositive();
    return end.get();
  }

  private static String stateOf(String event) {
    return text(
        """
        SELECT CASE WHEN status = 'pending' AND next_attempt_at > clock_timestamp() THEN 'waits'
                    WHEN status = 'done' THEN outcome ELSE status END
        FROM (SELECT id, status, outcome, next_attempt_at FROM webhook_events
              UNION ALL SELECT id, status, outcome, next_attempt_at FROM texting_webhook_events) e
        WHERE id = '%s'
        """
            .formatted(event));
  }

  private static Payload read(String body) {
    try {
      return new JsonpJson().read(body);
    } catch (NotJson odd) {
      throw new AssertionError(odd);
    }
  }
}
