package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deliveries come in any order: the body that says the latest change is the newest. */
class LastChangedCarriesTest extends LedgerOnPostgres {
  private static final String FIRST = "2026-11-20T12:00:01Z";
  private static final String SECOND = "2026-11-20T12:00:02Z";
  private static final String THIRD = "2026-11-20T12:00:03Z";

  private static UUID keptWithoutTime() {
    return kept(contact(Source.ALOWARE, "1", PHONE));
  }

  @Test
  void whatever_the_order_in_which_they_came() {
    UUID second = kept(changed(SECOND));
    UUID third = kept(changed(THIRD));
    UUID first = kept(changed(FIRST));

    assertThat(claim(first)).isEmpty();
    assertThat(claim(second)).isEmpty();
    finish(claim(third).orElseThrow());

    assertThat(statusOf(first)).isEqualTo("done coalesced");
    assertThat(statusOf(second)).isEqualTo("done coalesced");
    assertThat(statusOf(third)).isEqualTo("done synced");
  }

  @Test
  void of_one_second_the_last_that_came() {
    UUID one = kept(changed(FIRST));
    UUID other = kept(changed(FIRST));

    assertThat(claim(one)).isEmpty();
    finish(claim(other).orElseThrow());
    assertThat(statusOf(one)).isEqualTo("done coalesced");
  }

  @Test
  void a_last_that_says_no_time_carries_all() {
    UUID timed = kept(changed(THIRD));
    UUID last = keptWithoutTime();

    assertThat(claim(timed)).isEmpty();
    finish(claim(last).orElseThrow());
    assertThat(statusOf(timed)).isEqualTo("done coalesced");
  }

  @Test
  void one_without_a_time_is_not_carried_by_one_that_came_before_it() {
    UUID third = kept(changed(THIRD));
    UUID between = keptWithoutTime();
    UUID first = kept(changed(FIRST));

    finish(claim(third).orElseThrow());

    assertThat(statusOf(first)).isEqualTo("done coalesced");
    assertThat(statusOf(between)).isEqualTo("pending");
    assertThat(claim(between)).isPresent();
  }

  @Test
  void what_comes_during_the_work_is_carried_only_if_it_changed_before() {
    Claim working = claim(kept(changed(SECOND))).orElseThrow();
    UUID later = kept(changed(THIRD));
    UUID earlier = kept(changed(FIRST));

    finish(working);

    assertThat(statusOf(later)).isEqualTo("pending");
    assertThat(statusOf(earlier)).isEqualTo("done coalesced");
  }

  @Test
  void what_came_before_and_was_slow_to_be_kept_is_not_carried_if_it_changed_later() {
    Claim working = claim(kept(changed(SECOND))).orElseThrow();
    UUID slow = kept(changed(THIRD));
    TestDatabase.run("UPDATE webhook_events SET received_at = 'epoch' WHERE id = '" + slow + "'");

    finish(working);

    assertThat(statusOf(slow)).isEqualTo("pending");
  }

  @Test
  void an_echo_that_comes_last_carries_nobody() {
    UUID edit = keptWithoutTime();
    Claim echo = claim(keptWithoutTime()).orElseThrow();

    inbox(
        it ->
            it.finish(
                echo,
                new SyncResult(Outcome.UNCHANGED, List.of(row(echo, Status.SKIPPED)))
                    .carryingNobody()));

    assertThat(statusOf(edit)).isEqualTo("pending");
    assertThat(claim(edit)).isPresent();
  }

  @Test
  void a_clock_that_is_ahead_counts_as_arrival() {
    String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    String inAWeek = Instant.now().plus(Duration.ofDays(7)).toString();
    UUID ahead = kept(changed(inAWeek));
    UUID last = kept(changed(tomorrow));

    assertThat(claim(ahead)).isEmpty();
    assertThat(claim(last)).isPresent();
  }

  @Test
  void a_late_one_is_overtaken_by_what_was_done_and_the_last_never_is() {
    Claim newest = claim(kept(changed(SECOND))).orElseThrow();
    assertThat(newest.event().overtaken()).isFalse();
    finish(newest);

    Claim late = claim(kept(changed(FIRST))).orElseThrow();
    assertThat(late.event().overtaken()).isTrue();
    finish(late);

    Claim same = claim(kept(changed(SECOND))).orElseThrow();
    assertThat(same.event().overtaken()).isFalse();
    finish(same);
    assertThat(claim(keptWithoutTime()).orElseThrow().event().overtaken()).isFalse();
  }
}
