package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.state.Vendor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows 5 and 6 and the send endpoint: a text is noted once, and STOP blocks every later send. */
class TextsAndOptOutsIT extends Running {
  private static final String PERSON = "+12025550142";

  private static HttpResponse<String> received(String id, String body) {
    return texting(id, PERSON, body);
  }

  private static HttpResponse<String> sendText(String key, String body) {
    String json =
        "{\"to\":\"%s\",\"body\":\"%s\",\"from\":\"+12025550100\",\"idempotencyKey\":\"%s\"}"
            .formatted(PERSON, body, key);
    return send(
        post("/api/texting/messages", json.getBytes(UTF_8))
            .header("X-DF-ADMIN-SECRET", "it-admin"));
  }

  private static void untilDone(HttpResponse<String> answer) {
    String event = eventOf(answer);
    eventually(
        () ->
            assertThat(text("SELECT status FROM texting_webhook_events WHERE id = '" + event + "'"))
                .isEqualTo("done"));
  }

  private List<String> notes() {
    return sandbox.ghl().byPhone(PERSON).stream()
        .flatMap(contact -> sandbox.ghl().notes().of(contact.getString("id")).stream())
        .map(note -> note.getString("body"))
        .toList();
  }

  private int sendsThatReachedTheProvider() {
    return sandbox.requests(Vendor.TEXTING).size();
  }

  @Test
  void a_text_is_noted_once_on_the_contact() {
    HttpResponse<String> first = received("m1", "Hello there");
    received("m1", "Hello there");

    untilDone(first);
    assertThat(notes())
        .singleElement()
        .asString()
        .startsWith(
            "[SMS][Inbound] 2026-11-20T14:00:00Z\nFrom: +12025550142\nTo: +12025550100\nHello there");
    assertThat(count("message_mappings WHERE texting_message_id = 'm1'")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", " stop. ", "Opt Out", "StopAll", "REVOKE"})
  void after_a_stop_was_answered_nothing_leaves(String word) {
    HttpResponse<String> stop = received("s-" + word.strip().hashCode(), word);

    HttpResponse<String> refused = sendText("k-" + word.hashCode(), "Hi");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("opted-out");
    assertThat(sendsThatReachedTheProvider()).isZero();
    untilDone(stop);
  }

  @Test
  void a_stop_is_shown_in_ghl_and_makes_no_note() {
    untilDone(received("s1", "STOP"));

    assertThat(sandbox.ghl().byPhone(PERSON))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.getJsonArray("tags").toString())
                  .contains("dnc-sms", "sms opted out");
              assertThat(contact.getJsonObject("dndSettings").toString()).contains("active");
            });
    assertThat(notes()).isEmpty();
  }

  private static void operatorSays(String status) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address("/api/admin/opt-outs/%2B12025550142"))
                .header("X-DF-ADMIN-SECRET", "it-admin")
                .header("Content-Type", "application/json")
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"status\":\"%s\",\"reason\":\"asked by phone\"}".formatted(status))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String shownInGhl() {
    return sandbox.ghl().byPhone(PERSON).stream()
        .map(it -> it.getJsonArray("tags").toString())
        .findFirst()
        .orElse("");
  }

  @Test
  void an_operators_word_is_shown_in_ghl_too() {
    operatorSays("opted_out");
    assertThat(sendText("by-hand", "Hi").statusCode()).isEqualTo(409);
    eventually(() -> assertThat(shownInGhl()).contains("dnc-sms"));

    operatorSays("opted_in");

    eventually(() -> assertThat(shownInGhl()).isEqualTo("[]"));
  }

  @Test
  void alowares_do_not_contact_blocks_sends_until_aloware_lifts_it() {
    String event =
        "{\"event\":\"ContactDncUpdated\",\"body\":{\"id\":7,\"phone_number\":\"%s\",\"is_dnc\":%s}}";
    String on = eventOf(aloware(event.formatted(PERSON, true)));
    assertThat(sendText("dnc-on", "Hi").statusCode()).isEqualTo(409);
    eventuallyIs(on, "done synced");
    assertThat(count("sync_log WHERE direction = 'aloware_to_registry' AND status = 'success'"))
        .isEqualTo(1);

    eventuallyIs(eventOf(aloware(event.formatted(PERSON, false))), "done synced");

    assertThat(sendText("dnc-off", "Hi").statusCode()).isEqualTo(200);
  }

  @Test
  void this_weekend_is_no_stop() {
    untilDone(received("w1", "see you this weekend"));

    assertThat(sendText("w", "See you").statusCode()).isEqualTo(200);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void the_same_key_is_sent_once() {
    HttpResponse<String> first = sendText("once", "Hi");
    HttpResponse<String> second = sendText("once", "Hi");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(sendsThatReachedTheProvider()).isEqualTo(1);
    assertThat(sendText("once", "Something else").statusCode()).isEqualTo(422);
  }
}
