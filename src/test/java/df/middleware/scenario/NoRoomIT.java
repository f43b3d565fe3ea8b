package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is there and takes nothing more: no connection is left, or no room on its disk. */
class NoRoomIT extends Running {
  /** More than the pool has connections. */
  private static final int SENDERS = 80;

  private static final String DISK_FULL =
      """
      CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''disk_full''; END';
      CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON webhook_events
        EXECUTE FUNCTION disk_full();
      CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON texting_webhook_events
        EXECUTE FUNCTION disk_full();
      """;

  @AfterEach
  void room_again() {
    run("DROP FUNCTION IF EXISTS disk_full CASCADE");
  }

  private static HttpResponse<String> contact(int i) {
    return aloware(
        "{\"event\":\"ContactCreated\",\"body\":{\"id\":%d,\"phone_number\":\"+1202555%04d\"}}"
            .formatted(i, i));
  }

  private static HttpResponse<String> ghl(String id) {
    String body = "{\"type\":\"OpportunityCreate\",\"id\":\"" + id + "\"}";
    return send(
        post("/api/webhooks/ghl", body.getBytes(UTF_8))
            .header("X-Webhook-Secret", "it-ghl-secret"));
  }

  private static void assertComeAgain(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void with_the_disk_full_senders_are_told_to_come_again_and_what_was_kept_goes_on_after() {
    for (int i = 0; i < 20; i++) {
      assertThat(contact(i).statusCode()).isEqualTo(200);
    }
    run(DISK_FULL);
    assertComeAgain(contact(99), 503);
    assertComeAgain(ghl("full"), 429);
    assertComeAgain(texting("m-full", "+12025550142", "STOP"), 503);
    assertThat(count("optout_registry")).isZero();
    assertThat(Health.live().status()).isEqualTo(200);

    room_again();

    eventually(() -> assertThat(contact(99).statusCode()).isEqualTo(200));
    assertThat(texting("m-full", "+12025550142", "STOP").statusCode()).isEqualTo(200);
    eventually(() -> assertThat(count("webhook_events WHERE status = 'done'")).isEqualTo(21));
    assertThat(count("webhook_events")).isEqualTo(21);
    eventually(
        () -> assertThat(sandbox.ghl().contacts()).as("and the one who stopped").hasSize(22));
  }

  @Test
  void with_all_connections_in_use_no_200_is_given_for_what_is_not_kept() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    CompletionService<HttpResponse<String>> answers = new ExecutorCompletionService<>(senders);
    List<HttpResponse<String>> all = new ArrayList<>();
    try (Connection held = hold()) {
      for (int i = 0; i < SENDERS; i++) {
        int number = i;
        answers.submit(() -> contact(number));
      }
      all.add(answers.take().get());
      assertComeAgain(all.get(0), 503);
      held.rollback();
    }
    while (all.size() < SENDERS) {
      all.add(answers.take().get());
    }
    senders.shutdown();

    assertThat(all).extracting(HttpResponse::statusCode).containsOnly(200, 503);
    long acknowledged = all.stream().filter(it -> it.statusCode() == 200).count();
    assertThat(count("webhook_events")).isEqualTo(acknowledged);
    for (int i = 0; i < SENDERS; i++) {
      assertThat(contact(i).statusCode()).isEqualTo(200);
    }
    eventually(() -> assertThat(count("webhook_events WHERE status = 'done'")).isEqualTo(SENDERS));
    assertThat(sandbox.ghl().contacts()).hasSize(SENDERS);
  }

  /** Whoever adds an event waits, with a connection in hand, until this lets go. */
  private static Connection hold() throws SQLException {
    Connection connection = DriverManager.getConnection(Surroundings.jdbcUrl());
    connection.setAutoCommit(false);
    connection.createStatement().execute("LOCK TABLE webhook_events IN SHARE MODE");
    return connection;
  }
}
