package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.inbox.EventInbox.Parked;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.Events;
import df.middleware.vendor.CircuitOpen;
import df.middleware.vendor.ClaimLost;
import df.middleware.vendor.Mandate;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotOurTurn;
import df.middleware.vendor.NotYet;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an event whose attempt did not succeed. */
class RemediesTest extends OneEvent {
  @Test
  void a_vendor_that_is_away_is_tried_again_later() {
    process(failingWith(new VendorUnavailable("down", Optional.of(Duration.ofSeconds(30)))));

    assertThat(inbox.deeds).containsExactly("retry");
    assertThat(queue.delays.get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void what_has_to_wait_for_something_waits_as_long_as_it_says() {
    process(failingWith(new NotYet("waits", Duration.ofSeconds(1))));

    assertThat(inbox.deeds).containsExactly("retry");
    assertThat(queue.delays).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void what_a_vendor_rejects_goes_to_a_person_at_once() {
    process(failingWith(new VendorRejected(422, "no")));

    assertThat(inbox.deeds).containsExactly("error");
    assertThat(queue.buried).containsExactly(doorbell);
  }

  @Test
  void what_must_not_be_guessed_goes_to_a_person_at_once() {
    process(failingWith(new NeedsPerson("two contacts")));

    assertThat(inbox.deeds).containsExactly("error");
  }

  @Test
  void what_nobody_foresaw_is_tried_again() {
    process(failingWith(new IllegalStateException("bug")));

    assertThat(inbox.deeds).containsExactly("retry");
  }

  private void onItsNinthAttempt(RuntimeException failure) {
    inbox.has(Events.onAttempt(9, event));
    hear(failingWith(failure));
  }

  @Test
  void what_nobody_foresaw_goes_to_a_person_after_five_attempts() {
    onItsNinthAttempt(new IllegalStateException("bug"));

    assertThat(inbox.deeds).containsExactly("error");
  }

  @Test
  void a_database_that_was_away_meanwhile_is_no_reason_to_give_an_event_up() {
    onItsNinthAttempt(new UncheckedIOException(new IOException("the connection is gone")));

    assertThat(inbox.deeds).containsExactly("retry");
  }

  @Test
  void a_failed_attempt_has_its_row_in_the_log_with_the_reason() {
    process(failingWith(new VendorUnavailable("GHL answers 503")));

    assertThat(inbox.log)
        .singleElement()
        .satisfies(row -> assertThat(row.errorMessage()).contains("GHL answers 503"));
  }

  @Test
  void an_event_whose_vendor_is_left_alone_is_parked_for_it() {
    process(failingWith(new CircuitOpen(Vendor.GHL)));

    assertThat(inbox.deeds).containsExactly("park for ghl");
    assertThat(queue.delays).isEmpty();
  }

  @Test
  void an_event_whose_vendor_came_back_meanwhile_is_rung_for_soon() {
    inbox.parked = Parked.DUE;

    process(failingWith(new CircuitOpen(Vendor.GHL)));

    assertThat(queue.delays).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void an_event_that_was_parked_has_not_failed() {
    process(failingWith(new CircuitOpen(Vendor.GHL)));

    assertThat(inbox.log)
        .singleElement()
        .extracting(SyncLogEntry::status)
        .isEqualTo(Status.SKIPPED);
  }

  @Test
  void an_event_for_which_no_call_is_left_is_put_off_uncounted() {
    process(failingWith(new NotOurTurn(Vendor.GHL, Duration.ofSeconds(10))));

    assertThat(inbox.deeds).containsExactly("postpone");
    assertThat(queue.delays.get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    assertThat(inbox.log).isEmpty();
  }

  @Test
  void an_event_that_waits_for_something_has_not_failed() {
    process(failingWith(new NotYet("waits", Duration.ofSeconds(1))));

    assertThat(inbox.log)
        .singleElement()
        .extracting(SyncLogEntry::status)
        .isEqualTo(Status.SKIPPED);
  }

  @Test
  void nothing_is_written_down_about_an_event_that_is_somebody_elses_by_now() {
    process(failingWith(new ClaimLost()));

    assertThat(inbox.deeds).isEmpty();
    assertThat(lanes.left).isEqualTo(1);
  }

  @Test
  void a_node_that_stood_still_for_longer_than_the_lease_has_lost_its_claim() {
    process(
        any -> {
          nanoTime.addAndGet(Duration.ofSeconds(30).toNanos());
          Mandate.require();
          return synced(any);
        });

    assertThat(inbox.deeds).isEmpty();
  }
}
