package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.QueueFigures;
import df.middleware.inbox.QueueFigures.LastMinute;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.testing.TestDatabase;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an operator is told of the queues, against the real PostgreSQL. */
class JpaQueueFiguresTest extends LedgerOnPostgres {
  private static Standing standing(Source source) {
    return figures(QueueFigures::standing).getOrDefault(source, Standing.NOTHING);
  }

  private static LastMinute lastMinute(Source source) {
    return figures(QueueFigures::lastMinute).getOrDefault(source, LastMinute.QUIET);
  }

  private static Optional<Waiting> oldest(Source source) {
    return Optional.ofNullable(figures(QueueFigures::oldestWaiting).get(source));
  }

  private static <T> T figures(Function<QueueFigures, T> question) {
    return TestDatabase.in(entities -> question.apply(new JpaQueueFigures(entities)));
  }

  private static UUID aloware(String id) {
    return kept(contact(Source.ALOWARE, id, "+1202555014" + id));
  }

  private static void set(UUID event, String columns) {
    TestDatabase.run("UPDATE webhook_events SET " + columns + " WHERE id = '" + event + "'");
  }

  @Test
  void a_queue_without_events_is_all_zeros() {
    aloware("1");

    assertThat(standing(Source.GHL)).isEqualTo(Standing.NOTHING);
    assertThat(standing(Source.TEXTING)).isEqualTo(Standing.NOTHING);
  }

  @Test
  void what_waits_is_counted_and_what_is_not_due_yet_beside() {
    aloware("1");
    set(aloware("2"), "next_attempt_at = now() + interval '1 hour'");

    assertThat(standing(Source.ALOWARE).pending()).isEqualTo(2);
    assertThat(standing(Source.ALOWARE).later()).isEqualTo(1);
  }

  @Test
  void what_is_parked_for_a_vendor_that_is_away_is_not_due() {
    TestDatabase.run("INSERT INTO vendor_circuits VALUES ('ghl', now(), NULL, now(), 0)");
    set(aloware("1"), "parked_for = 'ghl', parked_since = now()");

    assertThat(standing(Source.ALOWARE).later()).isEqualTo(1);
  }

  @Test
  void what_is_at_work_and_what_failed_is_counted() {
    claim(aloware("1")).orElseThrow();
    set(aloware("2"), "status = 'error', processed_at = now()");
    set(aloware("3"), "status = 'error', processed_at = now()");

    assertThat(standing(Source.ALOWARE).processing()).isEqualTo(1);
    assertThat(standing(Source.ALOWARE).errors()).isEqualTo(2);
  }

  @Test
  void only_what_ended_within_a_minute_makes_the_rate() {
    finish(claim(aloware("1")).orElseThrow());
    set(aloware("2"), "status = 'done', processed_at = now() - interval '61 seconds'");
    set(aloware("3"), "status = 'error', processed_at = now()");

    assertThat(lastMinute(Source.ALOWARE).done()).isEqualTo(1);
  }

  @Test
  void only_what_came_within_a_minute_counts_as_received() {
    aloware("1");
    set(aloware("2"), "received_at = now() - interval '61 seconds'");

    assertThat(lastMinute(Source.ALOWARE).received()).isEqualTo(1);
  }

  @Test
  void the_oldest_that_is_due_is_named() {
    set(aloware("1"), "next_attempt_at = now() + interval '1 hour', received_at = '2026-11-20'");
    aloware("2");
    UUID oldest = aloware("3");
    set(oldest, "received_at = '2026-11-21'");

    assertThat(oldest(Source.ALOWARE).map(Waiting::eventId)).contains(oldest);
    assertThat(standing(Source.ALOWARE).oldest().map(Waiting::eventId)).contains(oldest);
    assertThat(oldest(Source.GHL)).isEmpty();
  }

  @Test
  void each_sender_has_its_own_oldest() {
    set(aloware("1"), "received_at = now() - interval '300 seconds'");
    set(kept(contact(Source.GHL, "2", PHONE)), "received_at = now() - interval '100 seconds'");
    kept(contact(Source.TEXTING, "3", PHONE));
    TestDatabase.run("UPDATE texting_webhook_events SET received_at = now() - interval '500 s'");

    assertWaited(Source.ALOWARE, 300);
    assertWaited(Source.GHL, 100);
    assertWaited(Source.TEXTING, 500);
  }

  @Test
  void what_a_paused_queue_holds_waits_too() {
    set(aloware("1"), "received_at = now() - interval '200 seconds'");
    TestDatabase.run("INSERT INTO paused_queues (source) VALUES ('aloware')");

    assertWaited(Source.ALOWARE, 200);
  }

  @Test
  void what_is_to_be_tried_later_does_not_wait() {
    set(aloware("1"), "received_at = '2026-11-20', next_attempt_at = now() + interval '1 hour'");

    assertThat(oldest(Source.ALOWARE)).isEmpty();
    assertThat(standing(Source.ALOWARE).oldestSeconds()).isZero();
  }

  @Test
  void one_whose_next_attempt_is_due_waits_since_then() {
    set(aloware("1"), "received_at = '2026-11-20', next_attempt_at = now() - interval '70 s'");

    assertWaited(Source.ALOWARE, 70);
  }

  @Test
  void what_is_parked_for_a_vendor_that_is_away_does_not_wait() {
    circuit("now(), NULL");
    set(aloware("1"), "received_at = '2026-11-20', parked_for = 'ghl', parked_since = now()");

    assertThat(oldest(Source.ALOWARE)).isEmpty();
  }

  @Test
  void what_was_parked_waits_since_its_vendor_is_back() {
    circuit("NULL, now() - interval '50 seconds'");
    set(aloware("1"), "received_at = '2026-11-20', parked_for = 'ghl', parked_since = now()");

    assertWaited(Source.ALOWARE, 50);
  }

  @Test
  void one_that_was_never_parked_may_wait_for_longer_than_one_that_was() {
    circuit("NULL, now() - interval '50 seconds'");
    set(aloware("1"), "received_at = '2026-11-20', parked_for = 'ghl', parked_since = now()");
    set(aloware("2"), "received_at = now() - interval '80 seconds'");

    assertWaited(Source.ALOWARE, 80);
  }

  @Test
  void one_that_is_replayed_waits_since_then() {
    UUID failed = aloware("1");
    set(failed, "received_at = '2026-11-20', status = 'error', processed_at = now()");
    assertThat(does(it -> it.replay(Source.ALOWARE, failed))).isTrue();

    assertThat(standing(Source.ALOWARE).pending()).isEqualTo(1);
    assertWaited(Source.ALOWARE, 0);
  }

  private static void circuit(String openSinceAndClosedAt) {
    TestDatabase.run(
        "INSERT INTO vendor_circuits VALUES ('ghl', " + openSinceAndClosedAt + ", now(), 0)");
  }

  /** Within a minute: a test machine may be slow. */
  private static void assertWaited(Source source, long seconds) {
    assertThat(oldest(source)).isPresent();
    assertThat(standing(source).oldestSeconds()).isBetween(seconds, seconds + 60);
  }

  @Test
  void texts_are_in_their_own_table_and_counted_as_well() {
    kept(contact(Source.TEXTING, "9", PHONE));

    assertThat(standing(Source.TEXTING).pending()).isEqualTo(1);
    assertThat(standing(Source.ALOWARE).pending()).isZero();
  }
}
