package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.DedupeKey;
import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.event.json.JsonpJson;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.inbox.InboxSettings;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.synclog.jpa.JpaSyncLog;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger against the real PostgreSQL. */
class JpaEventInboxTest {
  private static final InboxSettings SETTINGS =
      new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);
  private static final String PHONE = "+12025550142";

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE webhook_events, texting_webhook_events, lanes, sync_log");
  }

  private static <T> T inbox(Function<EventInbox, T> work) {
    JsonpJson json = new JsonpJson();
    return TestDatabase.in(
        entities ->
            work.apply(
                new JpaEventInbox(entities, json, new JpaSyncLog(entities, json), SETTINGS)));
  }

  private static boolean does(Function<EventInbox, Boolean> work) {
    return inbox(work);
  }

  private static List<Doorbell> bells(Function<EventInbox, List<Doorbell>> work) {
    return inbox(work);
  }

  private static Incoming contact(Source source, String id, String phone) {
    Person person =
        new Person(Optional.of(phone), Optional.empty(), Optional.of(id), Optional.empty());
    return incoming(source, "ContactUpdated", EntityType.CONTACT, id, person);
  }

  private static Incoming call(String id, String phone) {
    Person person =
        new Person(Optional.of(phone), Optional.empty(), Optional.empty(), Optional.empty());
    return incoming(Source.ALOWARE, "Call-Disposed", EntityType.CALL, id, person);
  }

  private static Incoming incoming(
      Source source, String type, EntityType entity, String id, Person person) {
    return new Incoming(
        source,
        type,
        entity,
        Optional.of(id),
        Optional.empty(),
        person,
        Optional.empty(),
        Payload.of(Map.of("event", type)));
  }

  private static Kept keep(Incoming incoming, String body) {
    return inbox(it -> it.add(List.of(new Arrival(incoming, new DedupeKey(body, false))))).get(0);
  }

  private static UUID kept(Incoming incoming) {
    return keep(incoming, UUID.randomUUID().toString()).id();
  }

  private static Optional<Claim> claim(UUID id) {
    return inbox(it -> it.claim(Source.ALOWARE, id));
  }

  private static boolean finish(Claim claim) {
    return inbox(
        it ->
            it.finish(claim, new SyncResult(Outcome.SYNCED, List.of(row(claim, Status.SUCCESS)))));
  }

  private static SyncLogEntry row(Claim claim, Status status) {
    return new SyncLogEntry(
        Direction.ALOWARE_TO_GHL,
        claim.event().entityType(),
        claim.event().entityId(),
        claim.event().entityId(),
        Optional.empty(),
        status,
        List.of(),
        Events.NOON,
        Events.NOON,
        status == Status.ERROR ? Optional.of("vendor says no") : Optional.empty(),
        claim.event().id());
  }

  private static String statusOf(UUID id) {
    return TestDatabase.text(
        "SELECT concat_ws(' ', status, outcome) FROM webhook_events WHERE id = '" + id + "'");
  }

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

  private static List<Doorbell> due() {
    return inbox(it -> it.due(List.of(Source.values()), Duration.ZERO, 100));
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
    TestDatabase.run("UPDATE webhook_events SET lease_until = clock_timestamp()");

    inbox(
        it -> {
          it.renew(List.of(claim.token()));
          return true;
        });

    assertThat(due()).isEmpty();
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
  void an_older_event_of_the_same_person_comes_first() {
    UUID older = kept(call("7", PHONE));
    UUID newer = kept(call("8", PHONE));

    assertThat(claim(newer)).isEmpty();
    Claim first = claim(older).orElseThrow();
    assertThat(claim(newer)).isEmpty();
    finish(first);
    assertThat(claim(newer)).isPresent();
  }

  @Test
  void an_event_that_waits_for_its_next_attempt_holds_up_nobody() {
    Claim first = claim(kept(call("7", PHONE))).orElseThrow();
    UUID newer = kept(call("8", PHONE));
    inbox(it -> it.retryLater(first, Duration.ofMinutes(1), row(first, Status.ERROR)));

    assertThat(claim(newer)).isPresent();
  }

  @Test
  void an_event_of_another_person_is_not_held_up() {
    kept(call("7", PHONE));

    assertThat(claim(kept(call("8", "+12025550143")))).isPresent();
  }

  @Test
  void the_newest_contact_event_carries_the_older_ones() {
    UUID older = kept(contact(Source.ALOWARE, "1", PHONE));
    UUID newest = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(older)).isEmpty();
    finish(claim(newest).orElseThrow());
    assertThat(statusOf(older)).isEqualTo("done coalesced");
    assertThat(TestDatabase.text("SELECT count(*) FROM sync_log")).isEqualTo("2");
  }

  @Test
  void a_call_between_two_contact_events_is_not_carried_away() {
    kept(contact(Source.ALOWARE, "1", PHONE));
    UUID call = kept(call("7", PHONE));
    UUID newest = kept(contact(Source.ALOWARE, "1", PHONE));

    assertThat(claim(newest)).isEmpty();
    finish(claim(call).orElseThrow());
    finish(claim(newest).orElseThrow());
    assertThat(TestDatabase.text("SELECT count(*) FROM webhook_events WHERE status = 'done'"))
        .isEqualTo("3");
  }

  @Test
  void an_older_contact_event_is_tried_itself_when_the_newest_failed_for_good() {
    UUID older = kept(contact(Source.ALOWARE, "1", PHONE));
    Claim newest = claim(kept(contact(Source.ALOWARE, "1", PHONE))).orElseThrow();

    inbox(it -> it.fail(newest, row(newest, Status.ERROR)));

    assertThat(claim(older)).isPresent();
  }

  @Test
  void the_next_of_a_lane_is_its_oldest_waiting_event() {
    UUID first = kept(call("7", PHONE));
    kept(call("8", PHONE));
    Claim claim = claim(first).orElseThrow();
    UUID second =
        UUID.fromString(
            TestDatabase.text("SELECT id FROM webhook_events WHERE status = 'pending'"));
    finish(claim);

    assertThat(bells(it -> it.nextIn(List.of("p:" + PHONE))))
        .containsExactly(new Doorbell(Source.ALOWARE, second));
  }

  @Test
  void whoever_waits_for_a_lane_by_another_name_is_found() {
    UUID id = kept(call("7", PHONE));
    Claim claim = claim(id).orElseThrow();

    inbox(
        it -> {
          it.waitFor(claim, "g:ghl-1");
          return true;
        });

    assertThat(bells(it -> it.nextIn(List.of("g:ghl-1"))))
        .containsExactly(new Doorbell(Source.ALOWARE, id));
    assertThat(claim(id).orElseThrow().event().attempts()).isEqualTo(1);
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
