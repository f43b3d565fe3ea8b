package df.middleware.alert;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostAlertsTest {
  private final TickingClock clock = new TickingClock();
  private final Deque<AlertPost> due = new ArrayDeque<>();
  private final List<String> ends = new ArrayList<>();
  private Optional<String> failure = Optional.empty();
  private boolean isThere = true;

  private final AlertOutbox outbox =
      new AlertOutbox() {
        @Override
        public Optional<AlertPost> claim() {
          return Optional.ofNullable(due.poll());
        }

        @Override
        public void told(AlertPost post) {
          ends.add("told");
        }

        @Override
        public void later(AlertPost post, Duration delay, String reason) {
          ends.add("later " + delay);
        }

        @Override
        public void giveUp(AlertPost post, String reason) {
          ends.add("given up");
        }
      };

  private final AlertReceiver receiver =
      new AlertReceiver() {
        @Override
        public boolean isThere() {
          return isThere;
        }

        @Override
        public Optional<String> post(AlertPost post) {
          return failure;
        }
      };

  private List<String> posted(int attempts, Instant openedAt) {
    Alert alert = new Alert(UUID.randomUUID(), "df.x", "c", Map.of(), openedAt, Optional.empty());
    due.add(new AlertPost(alert, Alert.State.OPEN, attempts));
    new PostAlerts(outbox, receiver, clock).post();
    return ends;
  }

  @Test
  void what_arrived_is_told() {
    assertThat(posted(1, clock.instant())).containsExactly("told");
  }

  @ParameterizedTest
  @CsvSource({"1, PT4S", "2, PT8S", "5, PT1M4S", "9, PT10M", "80, PT10M"})
  void what_did_not_is_tried_later_and_later(int attempts, String delay) {
    failure = Optional.of("HTTP status 503");

    assertThat(posted(attempts, clock.instant())).containsExactly("later " + delay);
  }

  @Test
  void after_a_day_it_is_given_up() {
    failure = Optional.of("HTTP status 503");
    Instant opened = clock.instant();
    clock.pass(Duration.ofDays(1).plusSeconds(1));

    assertThat(posted(140, opened)).containsExactly("given up");
  }

  @Test
  void without_a_receiver_nothing_is_taken_out() {
    isThere = false;

    assertThat(posted(1, clock.instant())).isEmpty();
  }

  @Test
  void what_is_told_names_type_time_state_and_cause() {
    Alert alert =
        new Alert(
            UUID.fromString("5f0c9a1e-6a52-4b9e-8a6d-0c6f1f3c2b11"),
            "df.queue.stuck",
            "ghl",
            Map.of("paused", "true"),
            clock.instant(),
            Optional.of(clock.instant().plusSeconds(60)));
    AlertPost post = new AlertPost(alert, Alert.State.OVER, 1);

    assertThat(post.id()).isEqualTo("msg_5f0c9a1e-6a52-4b9e-8a6d-0c6f1f3c2b11_over");
    assertThat(post.body().text("type")).contains("df.queue.stuck");
    assertThat(post.body().text("timestamp")).contains("2026-11-20T18:31:00Z");
    assertThat(post.body().text("data.state")).contains("over");
    assertThat(post.body().text("data.cause")).contains("ghl");
    assertThat(post.body().text("data.paused")).contains("true");
  }
}
