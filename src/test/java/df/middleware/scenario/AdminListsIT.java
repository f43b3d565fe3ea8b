package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of the admin API, and the record of who did what. */
class AdminListsIT extends Running {
  private static final String PERSON = "+12025550142";

  @AfterEach
  void nothingIsLeftForTheNext() {
    empty("webhook_events");
  }

  private static String received() {
    String json =
        "{\"type\":\"message.received\",\"message\":{\"id\":\"m1\",\"from\":\"+12025550142\","
            + "\"to\":\"+12025550100\",\"body\":\"A blue bird\"}}";
    return eventOf(
        send(
            post("/api/webhooks/texting", json.getBytes(UTF_8))
                .header("X-Texting-Secret", "it-texting-secret")));
  }

  private static HttpResponse<String> optOut(String status, String actor) {
    return send(
        HttpRequest.newBuilder(address("/api/admin/opt-outs/%2B12025550142"))
            .header("X-DF-ADMIN-SECRET", "it-admin")
            .header("X-DF-ACTOR", actor)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"status\":\"" + status + "\"}")));
  }

  @Test
  void a_text_is_found_by_what_it_says_and_by_whom() {
    String event = received();
    eventually(() -> assertThat(count("message_mappings")).isEqualTo(1));

    assertThat(admin("events?text=Blue%20Bird").body()).contains("\"total\":1", event);
    assertThat(admin("events?text=red%20bird").body()).contains("\"total\":0");
    assertThat(admin("messages?phone=%2B12025550142").body())
        .contains("\"total\":1", "\"textingMessageId\":\"m1\"")
        .doesNotContain(PERSON);
    assertThat(admin("messages?unmask=true").body()).contains(PERSON);
  }

  @Test
  void what_was_sent_is_listed() {
    String draft = "{\"to\":\"+12025550142\",\"body\":\"Hi\",\"idempotencyKey\":\"k1\"}";
    send(
        post("/api/texting/messages", draft.getBytes(UTF_8))
            .header("X-DF-ADMIN-SECRET", "it-admin"));

    assertThat(admin("outbound-messages?idempotencyKey=k1").body()).contains("\"total\":1");
    assertThat(admin("outbound-messages?status=sending").body()).contains("\"total\":0");
  }

  @Test
  void opt_outs_are_listed_and_recorded_with_who_did_it() {
    assertThat(optOut("opted_out", "jane").statusCode()).isEqualTo(200);

    assertThat(admin("opt-outs?status=opted_out&source=admin").body())
        .contains("\"total\":1")
        .doesNotContain(PERSON);
    assertThat(admin("opt-outs?status=opted_in").body()).contains("\"total\":0");
    assertThat(admin("audit?actor=jane").body())
        .contains("\"total\":1", "\"action\":\"opt-out\"", "\"remoteAddress\":\"127.0.0.1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "jobs/enqueue-pending, X-DF-JOBS-SECRET, it-jobs, enqueue",
    "sync/contacts?alowareContactId=77, X-DF-JOBS-SECRET, it-jobs, sync",
    "admin/events/replay?dryRun=false, X-DF-ADMIN-SECRET, it-admin, replay"
  })
  void what_is_done_by_hand_is_recorded(String path, String header, String secret, String action) {
    send(post("/api/" + path, new byte[0]).header(header, secret).header("X-DF-ACTOR", "joe"));

    assertThat(admin("audit?action=" + action).body()).contains("\"total\":1", "\"actor\":\"joe\"");
  }

  @Test
  void nobody_changes_the_record_through_the_api() {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(address("/api/admin/audit"))
                  .header("X-DF-ADMIN-SECRET", "it-admin")
                  .method(method, BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
    }
  }
}
