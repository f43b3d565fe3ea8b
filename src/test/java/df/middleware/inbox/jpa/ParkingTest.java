package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventInbox.Parked;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.TestDatabase;
import df.middleware.vendor.Vendor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of events whose vendor is away, against the real PostgreSQL. */
class ParkingTest extends LedgerOnPostgres {
  private static void away() {
    TestDatabase.run(
        "INSERT INTO vendor_circuits (vendor, open_since, next_probe_at)"
            + " VALUES ('ghl', clock_timestamp(), clock_timestamp() + interval '1 hour')");
  }

  private static void timeToProbe() {
    TestDatabase.run("UPDATE vendor_circuits SET next_probe_at = clock_timestamp()");
  }

  private static void back() {
    TestDatabase.run("UPDATE vendor_circuits SET open_since = NULL");
  }

  private static UUID kept(String phone) {
    return kept(contact(Source.ALOWARE, phone, phone));
  }

  private static Parked park(UUID id) {
    return park(claim(id).orElseThrow());
  }

  private static Parked park(Claim claim) {
    return TestDatabase.in(entities -> parked(entities, claim));
  }

  private static Parked parked(jakarta.persistence.EntityManager entities, Claim claim) {
    var json = new df.middleware.event.json.JsonpJson();
    var log = new df.middleware.synclog.jpa.JpaSyncLog(entities, json);
    return new JpaEventInbox(entities, json, log, SETTINGS)
        .park(claim, Vendor.GHL, row(claim, Status.SKIPPED));
  }

  private static java.util.List<Doorbell> probes() {
    return bells(EventInbox::probes);
  }

  @Test
  void a_parked_event_is_neither_due_nor_claimed_while_its_vendor_is_away() {
    away();
    UUID id = kept(PHONE);

    assertThat(park(id)).isEqualTo(Parked.WAITS);

    assertThat(due()).isEmpty();
    assertThat(claim(id)).isEmpty();
    assertThat(statusOf(id)).isEqualTo("pending");
  }

  @Test
  void a_parked_event_is_due_as_soon_as_its_vendor_is_back() {
    away();
    UUID id = kept(PHONE);
    park(id);

    back();

    assertThat(due()).containsExactly(new Doorbell(Source.ALOWARE, id));
    assertThat(claim(id)).isPresent();
  }

  @Test
  void an_event_that_is_parked_when_its_vendor_is_back_wants_a_doorbell() {
    away();
    UUID id = kept(PHONE);
    back();

    assertThat(park(id)).isEqualTo(Parked.DUE);
    assertThat(claim(id)).isPresent();
  }

  @Test
  void parking_uses_up_no_attempts() {
    away();
    UUID id = kept(PHONE);
    for (int i = 0; i < 3; i++) {
      park(id);
      timeToProbe();
      probes();
    }

    assertThat(claim(id).orElseThrow().event().attempts()).isEqualTo(2);
  }

  @Test
  void the_time_for_which_an_event_was_parked_is_added_up() {
    away();
    UUID id = kept(PHONE);
    park(id);
    TestDatabase.run(
        "UPDATE webhook_events SET parked_since = parked_since - interval '2 hours',"
            + " parked_ms = 3600000");
    back();

    assertThat(claim(id).orElseThrow().parked())
        .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(1));
  }

  @Test
  void only_the_first_parking_is_in_the_log() {
    away();
    UUID id = kept(PHONE);
    for (int i = 0; i < 3; i++) {
      park(id);
      timeToProbe();
      probes();
    }

    assertThat(TestDatabase.text("SELECT count(*) FROM sync_log")).isEqualTo("1");
  }

  @Test
  void one_event_at_a_time_tries_whether_the_vendor_is_back() {
    away();
    UUID first = kept("+12025550101");
    park(first);
    park(kept("+12025550102"));

    timeToProbe();

    assertThat(probes()).containsExactly(new Doorbell(Source.ALOWARE, first));
    assertThat(claim(first)).isPresent();
  }

  @Test
  void nobody_tries_before_it_is_time() {
    away();
    park(kept(PHONE));

    assertThat(probes()).isEmpty();
  }

  @Test
  void a_parked_event_does_not_hold_up_a_later_one_of_its_person() {
    away();
    park(kept(PHONE));
    UUID later = kept(call("c1", PHONE));

    assertThat(claim(later)).isPresent();
  }

  @Test
  void a_parked_event_goes_first_when_its_vendor_is_back() {
    away();
    park(kept(PHONE));
    UUID later = kept(call("c1", PHONE));

    back();

    assertThat(claim(later)).isEmpty();
  }

  @Test
  void an_event_whose_claim_was_lost_is_not_parked() {
    away();
    UUID id = kept(PHONE);
    Claim claim = claim(id).orElseThrow();
    TestDatabase.run("UPDATE webhook_events SET claim_token = NULL, status = 'pending'");

    assertThat(park(claim)).isEqualTo(Parked.LOST);
  }

  @Test
  void a_replayed_event_is_young_again_and_makes_way_for_others() {
    UUID id = kept(PHONE);
    Claim failed = claim(id).orElseThrow();
    does(it -> it.fail(failed, row(failed, Status.ERROR)));
    TestDatabase.run("UPDATE webhook_events SET received_at = received_at - interval '2 days'");

    does(it -> it.replay(Source.ALOWARE, id));
    Claim claim = claim(id).orElseThrow();

    assertThat(claim.parked()).isGreaterThanOrEqualTo(Duration.ofDays(2));
    assertThat(claim.precedence()).isEqualTo(df.middleware.vendor.Precedence.BACKGROUND);
  }

  @Test
  void urgent_events_are_rung_for_first() {
    kept("+12025550101");
    TestDatabase.run("UPDATE webhook_events SET rung_at = rung_at - interval '1 hour'");
    UUID stop = kept("+12025550102");
    TestDatabase.run("UPDATE webhook_events SET urgent = true WHERE id = '" + stop + "'");

    assertThat(bells(it -> it.due(java.util.List.of(Source.ALOWARE), Duration.ZERO, 1)))
        .containsExactly(new Doorbell(Source.ALOWARE, stop, true));
  }
}
