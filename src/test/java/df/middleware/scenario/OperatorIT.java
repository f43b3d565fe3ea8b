package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator does to many events at once, and to a mapping. */
class OperatorIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"phone_number\":\"+12025550142\"}}";

  private static String failedEvent() {
    String event = eventOf(aloware(CONTACT));
    eventuallyIs(event, "done synced");
    fail(event);
    return event;
  }

  private static void fail(String event) {
    run(
        "UPDATE webhook_events SET status = 'error', outcome = NULL, processed_at = now()"
            + " WHERE id = '"
            + event
            + "'");
  }

  @Test
  void a_replay_counts_first_and_replays_when_told_so() {
    String event = failedEvent();

    assertThat(adminPost("events/replay?source=aloware").body())
        .isEqualTo("{\"matched\":1,\"replayed\":0}");
    assertThat(statusOf(event)).isEqualTo("error");
    assertThat(adminPost("events/replay?source=aloware&dryRun=false").body())
        .isEqualTo("{\"matched\":1,\"replayed\":1}");

    eventually(() -> assertThat(statusOf(event)).startsWith("done"));
  }

  @Test
  void one_question_says_what_is_stuck_and_why() {
    String event = failedEvent();
    assertThat(adminPost("queues/ghl/pause").statusCode()).isEqualTo(200);

    var answer = admin("trouble");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("items").items())
        .extracting(it -> it.text("what").orElse(""))
        .containsExactly(
            "1 events of aloware were given up", "The queue df.ghl is paused, 0 events wait");
    assertThat(answer.body()).contains(event);
    adminPost("queues/ghl/resume");
    adminPost("events/replay?dryRun=false");
    eventually(() -> assertThat(json(admin("trouble")).number("total")).contains(0L));
  }

  @Test
  void a_repair_syncs_each_side_and_ends() {
    eventuallyIs(eventOf(aloware(CONTACT)), "done synced");

    var answer = adminPost("mappings/repair?phone=%2B12025550142");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).at("repaired").items()).hasSize(2);
    eventually(() -> assertThat(count("webhook_events WHERE status = 'done'")).isEqualTo(3));
  }

  @Test
  void a_repair_of_nobody_in_particular_is_refused() {
    assertThat(adminPost("mappings/repair").statusCode()).isEqualTo(400);
    assertThat(adminPost("mappings/repair?email=nobody@example.com").statusCode()).isEqualTo(404);
  }

  @Test
  void a_contact_that_keeps_failing_shows_in_quarantine() {
    for (int i = 0; i < 4; i++) {
      run(
          """
          INSERT INTO webhook_events (id, source, event_type, entity_type, dedupe_key, lane,
            status, processed_at, body_hash)
          VALUES ('%s', 'aloware', 'ContactUpdated', 'contact', '%s', 'a:77', 'error', now(), '')
          """
              .formatted(UUID.randomUUID(), UUID.randomUUID()));
    }

    String event = eventOf(aloware("{\"event\":\"ContactCreated\",\"body\":{\"id\":77}}"));
    eventually(() -> assertThat(statusOf(event)).isEqualTo("error"));

    eventually(
        () ->
            assertThat(admin("quarantine?kind=contact&value=77").body())
                .contains("\"total\":1", "automatic: 5 of its events"));
    empty("webhook_events");
  }
}
