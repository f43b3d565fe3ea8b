package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.QueueFigures.QueueFigure;
import df.middleware.inbox.QueueFigures.Waiting;
import df.middleware.testing.TestDatabase;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator is told of the queues, against the real PostgreSQL. */
class JpaQueueFiguresTest extends LedgerOnPostgres {
  private static QueueFigure figure(Source source) {
    QueueFigure figure =
        TestDatabase.in(entities -> new JpaQueueFigures(entities).read()).get(source);
    assertThat(figure).isNotNull();
    return figure;
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

    assertThat(figure(Source.GHL)).isEqualTo(QueueFigure.NOTHING);
    assertThat(figure(Source.TEXTING)).isEqualTo(QueueFigure.NOTHING);
  }

  @Test
  void what_waits_is_counted_and_what_is_not_due_yet_beside() {
    aloware("1");
    set(aloware("2"), "next_attempt_at = now() + interval '1 hour'");

    assertThat(figure(Source.ALOWARE).pending()).isEqualTo(2);
    assertThat(figure(Source.ALOWARE).later()).isEqualTo(1);
  }

  @Test
  void what_is_parked_for_a_vendor_that_is_away_is_not_due() {
    TestDatabase.run("INSERT INTO vendor_circuits VALUES ('ghl', now(), NULL, now(), 0)");
    set(aloware("1"), "parked_for = 'ghl', parked_since = now()");

    assertThat(figure(Source.ALOWARE).later()).isEqualTo(1);
    TestDatabase.run("TRUNCATE vendor_circuits");
  }

  @Test
  void what_is_at_work_and_what_failed_is_counted() {
    claim(aloware("1")).orElseThrow();
    set(aloware("2"), "status = 'error', processed_at = now()");
    set(aloware("3"), "status = 'error', processed_at = now()");

    assertThat(figure(Source.ALOWARE).processing()).isEqualTo(1);
    assertThat(figure(Source.ALOWARE).errors()).isEqualTo(2);
  }

  @Test
  void only_what_ended_within_a_minute_makes_the_rate() {
    finish(claim(aloware("1")).orElseThrow());
    set(aloware("2"), "status = 'done', processed_at = now() - interval '61 seconds'");
    set(aloware("3"), "status = 'error', processed_at = now()");

    assertThat(figure(Source.ALOWARE).doneLastMinute()).isEqualTo(1);
  }

  @Test
  void only_what_came_within_a_minute_counts_as_received() {
    aloware("1");
    set(aloware("2"), "received_at = now() - interval '61 seconds'");

    assertThat(figure(Source.ALOWARE).receivedLastMinute()).isEqualTo(1);
  }

  @Test
  void the_oldest_that_is_due_is_named() {
    set(aloware("1"), "next_attempt_at = now() + interval '1 hour', received_at = '2026-11-20'");
    aloware("2");
    UUID oldest = aloware("3");
    set(oldest, "received_at = '2026-11-21T00:00:00Z'");

    assertThat(figure(Source.ALOWARE).oldest().map(Waiting::eventId)).contains(oldest);
    assertThat(figure(Source.ALOWARE).oldest().map(it -> it.since().toString()))
        .contains("2026-11-21T00:00:00Z");
    assertThat(figure(Source.GHL).oldest()).isEqualTo(Optional.empty());
  }

  @Test
  void texts_are_in_their_own_table_and_counted_as_well() {
    kept(contact(Source.TEXTING, "9", PHONE));

    assertThat(figure(Source.TEXTING).pending()).isEqualTo(1);
    assertThat(figure(Source.ALOWARE).pending()).isZero();
  }
}
