package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flows where Aloware has resources by id, {@code ALOWARE_API_STYLE=rest}. */
class RestStyleIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path data;
  private static RunProcess run;
  private static String sandbox;

  @BeforeAll
  static void start() throws Exception {
    run =
        RunProcess.start(
                data, Map.of("PORT", String.valueOf(Ports.anyFree()), "ALOWARE_API_STYLE", "rest"))
            .untilReady();
    sandbox = run.shown("Sandbox  ");
  }

  @AfterAll
  static void end() throws Exception {
    run.interrupt();
  }

  private static Payload ask(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    String answer = CLIENT.send(request, BodyHandlers.ofString()).body();
    return answer.isEmpty() ? Payload.nothing() : new JsonpJson().read(answer);
  }

  private static List<Payload> held(String path) throws Exception {
    return ask("GET", path, "").at("items").items();
  }

  /** The first answer that there is, within a minute. */
  private static <T> T eventually(String what, Callable<Optional<T>> look) throws Exception {
    Instant limit = Instant.now().plus(PATIENCE);
    Optional<T> found = look.call();
    while (found.isEmpty()) {
      assertThat(Instant.now()).as(what).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(100);
      found = look.call();
    }
    return found.get();
  }

  private static Payload inGhl(String phone) throws Exception {
    return eventually(
        phone + " in GHL",
        () -> held("/ghl/contacts?phone=" + phone.replace("+", "%2B")).stream().findFirst());
  }

  /** A person makes a contact in Aloware; its id there. */
  private static String alowareContact(String phone) throws Exception {
    String body = "{\"phone_number\":\"%s\",\"first_name\":\"Ada\"}".formatted(phone);
    return ask("POST", "/person/aloware/contacts", body).text("id").orElseThrow();
  }

  @Test
  void an_edit_in_ghl_reaches_alowares_contact() throws Exception {
    String id = alowareContact("+12025550161");
    String ghlId = inGhl("+12025550161").text("id").orElseThrow();

    ask("POST", "/person/ghl/contacts/" + ghlId, "{\"lastName\":\"Lovelace-King\"}");

    eventually(
        "the name in Aloware",
        () ->
            ask("GET", "/aloware/contacts/" + id, "")
                .text("last_name")
                .filter("Lovelace-King"::equals));
  }

  @Test
  void a_list_holds_exactly_those_who_have_the_tag() throws Exception {
    String id = alowareContact("+12025550162");
    String ghlId = inGhl("+12025550162").text("id").orElseThrow();

    ask("POST", "/person/ghl/contacts/" + ghlId, "{\"tags\":[\"hot lead\"]}");
    eventually("on the list", () -> listed().filter(it -> it.equals(List.of(id))));
    ask("POST", "/person/ghl/contacts/" + ghlId, "{\"tags\":[]}");

    eventually("off the list", () -> listed().filter(List::isEmpty));
  }

  private static Optional<List<String>> listed() throws Exception {
    return held("/aloware/call-lists").stream()
        .filter(it -> it.text("name").filter("hot lead"::equals).isPresent())
        .map(
            it ->
                it.at("contact_ids").items().stream()
                    .flatMap(member -> member.asText().stream())
                    .toList())
        .findFirst();
  }

  @Test
  void a_call_becomes_one_note() throws Exception {
    String id = alowareContact("+12025550163");
    ask(
        "PUT",
        "/aloware/calls/7001",
        "{\"contact_id\":\"%s\",\"direction\":\"inbound\",\"disposition\":\"Interested\",\"status\":\"completed\",\"duration\":75,\"created_at\":\"2026-11-20T18:30:00Z\"}"
            .formatted(id));

    ask("POST", "/aloware/calls/7001/fan-out", "{}");

    String note =
        eventually(
            "the note",
            () ->
                held("/ghl/notes").stream()
                    .flatMap(it -> it.text("body").stream())
                    .filter(it -> it.contains("aloware-call-7001"))
                    .findFirst());
    assertThat(note).startsWith("Call Received on 2026-11-20T18:30:00Z (1m 15s)");
  }
}
