package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who may work on an event, and how that ends, against the real PostgreSQL. */
class ClaimEventTest extends LedgerOnPostgres {
  @Test
  void an_event_is_claimed_once() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(id)).isPresent();
    assertThat(claim(id)).isEmpty();
  }

  @Test
  void a_claim_counts_an_attempt() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(id).orElseThrow().event().attempts()).isEqualTo(1);
  }

  @Test
  void a_finished_event_is_done_and_has_its_row_in_the_log() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));

    finish(claim(id).orElseThrow());

    assertThat(statusOf(id)).isEqualTo("done synced");
    assertThat(TestDatabase.text("SELECT correlation_id FROM sync_log")).isEqualTo(id.toString());
  }

  @Test
  void who_comes_back_too_late_overwrites_nothing() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim slow = claim(id).orElseThrow();
    TestDatabase.run("UPDATE webhook_events SET lease_until = clock_timestamp()");
    due();
    finish(claim(id).orElseThrow());

    assertThat(does(it -> it.fail(slow, row(slow, Status.ERROR)))).isFalse();
    assertThat(statusOf(id)).isEqualTo("done synced");
  }

  @Test
  void what_a_dead_node_held_is_found_again() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    claim(id);
    assertThat(due()).isEmpty();

    TestDatabase.run("UPDATE webhook_events SET lease_until = clock_timestamp()");

    assertThat(due()).containsExactly(new Doorbell(Source.ALOWARE, id));
  }

  @Test
  void a_renewed_lease_holds() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim claim = claim(id).orElseThrow();
    TestDatabase.run(
        "UPDATE webhook_events SET lease_until = clock_timestamp() + interval '1 second'");

    assertThat(tokens(it -> it.renew(Set.of(claim.token())))).containsExactly(claim.token());

    assertThat(
            TestDatabase.text(
                "SELECT lease_until > clock_timestamp() + interval '20 seconds'"
                    + " FROM webhook_events"))
        .isEqualTo("true");
  }

  @Test
  void a_lease_that_has_run_out_is_not_renewed() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim claim = claim(id).orElseThrow();
    TestDatabase.run("UPDATE webhook_events SET lease_until = clock_timestamp()");

    assertThat(tokens(it -> it.renew(Set.of(claim.token())))).isEmpty();
    assertThat(due()).hasSize(1);
  }

  private static Set<UUID> tokens(Function<EventInbox, Set<UUID>> work) {
    return inbox(work);
  }

  @Test
  void an_event_that_waits_for_its_next_attempt_is_neither_due_nor_claimed() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim claim = claim(id).orElseThrow();
    inbox(it -> it.retryLater(claim, Duration.ofMinutes(1), row(claim, Status.ERROR)));

    assertThat(due()).isEmpty();
    assertThat(claim(id)).isEmpty();
    assertThat(statusOf(id)).isEqualTo("pending");
  }

  @Test
  void a_replayed_event_is_pending_again() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim claim = claim(id).orElseThrow();
    inbox(it -> it.fail(claim, row(claim, Status.ERROR)));

    assertThat(does(it -> it.replay(Source.ALOWARE, id))).isTrue();
    assertThat(claim(id)).isPresent();
  }

  @Test
  void an_event_that_is_done_is_not_replayed() {
    UUID id = kept(contact(Source.ALOWARE, "1", PHONE));
    finish(claim(id).orElseThrow());

    assertThat(does(it -> it.replay(Source.ALOWARE, id))).isFalse();
  }

  @Test
  void what_was_rung_for_lately_is_not_rung_for_again() {
    kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(bells(it -> it.due(List.of(Source.ALOWARE), Duration.ofSeconds(20), 100))).isEmpty();
  }

  @Test
  void no_more_is_rung_for_at_once_than_the_limit() {
    for (int i = 0; i < 5; i++) {
      kept(call("c" + i, "+1202555010" + i));
    }

    assertThat(bells(it -> it.due(List.of(Source.ALOWARE), Duration.ZERO, 3))).hasSize(3);
  }
}
