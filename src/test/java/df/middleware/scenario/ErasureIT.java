package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** One person is erased everywhere, and stays opted out. */
class ErasureIT extends Running {
  private static final String PERSON = "+12025550142";
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":77,\"phone_number\":\"+12025550142\","
          + "\"email\":\"canary@example.com\",\"first_name\":\"Canaria\",\"last_name\":\"Bird\"}}";

  private static HttpResponse<String> erase(String body) {
    return send(
        post("/api/admin/erase", body.getBytes(UTF_8)).header("X-DF-ADMIN-SECRET", "it-admin"));
  }

  private static HttpResponse<String> sendText(String key) {
    String json =
        "{\"to\":\"%s\",\"body\":\"Hi\",\"from\":\"+12025550100\",\"idempotencyKey\":\"%s\"}"
            .formatted(PERSON, key);
    return send(
        post("/api/texting/messages", json.getBytes(UTF_8))
            .header("X-DF-ADMIN-SECRET", "it-admin"));
  }

  private static void texted(String id, String words) {
    String json =
        "{\"type\":\"message.received\",\"message\":{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"+12025550100\",\"body\":\"%s\"}}"
            .formatted(id, PERSON, words);
    String event =
        eventOf(
            send(
                post("/api/webhooks/texting", json.getBytes(UTF_8))
                    .header("X-Texting-Secret", "it-texting-secret")));
    eventually(
        () ->
            assertThat(text("SELECT status FROM texting_webhook_events WHERE id = '" + event + "'"))
                .isEqualTo("done"));
  }

  private static String everything() {
    StringBuilder all = new StringBuilder();
    String tables =
        text(
            "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename <> 'flyway_schema_history'");
    for (String table : tables.split(",")) {
      all.append(text("SELECT string_agg(row_to_json(t)::text, ' ') FROM " + table + " t"));
    }
    return all.toString();
  }

  @Test
  void nobody_in_particular_is_refused() {
    assertThat(erase("{}").statusCode()).isEqualTo(400);
    assertThat(send(post("/api/admin/erase", new byte[0])).statusCode()).isEqualTo(401);
  }

  @Test
  void a_person_goes_and_the_block_stays() {
    eventuallyIs(eventOf(aloware(CONTACT)), "done synced");
    assertThat(sendText("before").statusCode()).isEqualTo(200);
    texted("m1", "Canaria here");
    texted("m2", "STOP");
    assertThat(everything()).contains(PERSON, "canary@example.com", "Canaria");

    HttpResponse<String> answer = erase("{\"email\":\"Canary@example.com\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Payload rows = json(answer).at("erased");
    assertThat(rows.text("contact_mappings")).contains("1");
    assertThat(rows.text("texting_webhook_events")).contains("2");
    assertThat(everything())
        .doesNotContainIgnoringCase("2025550142", "canary@example.com", "canaria");
    assertThat(sendText("after").statusCode()).isEqualTo(409);
    assertThat(admin("opt-outs/%2B12025550142").body()).contains("\"status\":\"opted_out\"");
    assertThat(json(erase("{\"phone\":\"+12025550142\"}")).text("total")).contains("0");

    texted("m3", "START");
    assertThat(sendText("again").statusCode()).isEqualTo(200);
  }
}
