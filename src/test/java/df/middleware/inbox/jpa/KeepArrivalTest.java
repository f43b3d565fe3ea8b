package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.DedupeKey;
import df.middleware.event.Source;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is one event, and what is another, against the real PostgreSQL. */
class KeepArrivalTest extends LedgerOnPostgres {
  @Test
  void the_same_body_twice_is_one_event() {
    Kept first = keep(contact(Source.ALOWARE, "1", PHONE), "b");
    Kept second = keep(contact(Source.ALOWARE, "1", PHONE), "b");

    assertThat(second).isEqualTo(new Kept(first.id(), true));
  }

  @Test
  void the_same_body_is_an_event_of_its_own_when_something_came_in_between() {
    Kept first = keep(contact(Source.ALOWARE, "1", PHONE), "on");
    keep(contact(Source.ALOWARE, "1", PHONE), "off");
    Kept third = keep(contact(Source.ALOWARE, "1", PHONE), "on");

    assertThat(third.duplicate()).isFalse();
    assertThat(third.id()).isNotEqualTo(first.id());
  }

  @Test
  void the_same_body_is_an_event_of_its_own_after_ten_minutes() {
    keep(contact(Source.ALOWARE, "1", PHONE), "b");
    TestDatabase.run("UPDATE webhook_events SET received_at = received_at - interval '11 minutes'");

    assertThat(keep(contact(Source.ALOWARE, "1", PHONE), "b").duplicate()).isFalse();
  }

  @Test
  void the_same_delivery_id_is_a_duplicate_for_ever() {
    Arrival arrival =
        new Arrival(contact(Source.GHL, "1", PHONE), new DedupeKey("ghl:webhook-1", true));
    Kept first = inbox(it -> it.add(List.of(arrival))).get(0);
    TestDatabase.run("UPDATE webhook_events SET received_at = received_at - interval '11 days'");

    assertThat(inbox(it -> it.add(List.of(arrival))).get(0)).isEqualTo(new Kept(first.id(), true));
  }

  @Test
  void twenty_racing_deliveries_of_one_body_are_one_event() throws Exception {
    ExecutorService racers = Executors.newFixedThreadPool(20);
    List<Callable<Kept>> deliveries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      deliveries.add(() -> keep(contact(Source.ALOWARE, "1", PHONE), "b"));
    }

    int fresh = 0;
    for (Future<Kept> kept : racers.invokeAll(deliveries)) {
      fresh += kept.get().duplicate() ? 0 : 1;
    }
    racers.shutdown();

    assertThat(fresh).isEqualTo(1);
    assertThat(TestDatabase.text("SELECT count(*) FROM webhook_events")).isEqualTo("1");
  }

  @Test
  void an_event_that_waits_for_its_next_attempt_holds_up_nobody() {
    Claim first = claim(kept(call("7", PHONE))).orElseThrow();
    UUID newer = kept(call("8", PHONE));
    inbox(it -> it.retryLater(first, Duration.ofMinutes(1), row(first, Status.ERROR)));

    assertThat(claim(newer)).isPresent();
  }
}
