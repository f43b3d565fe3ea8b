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
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.InboxSettings;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.synclog.jpa.JpaSyncLog;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the others when an event is left alone, or has waited for a lane. */
class LeftAloneAndWaitingTest {
  private static final InboxSettings SETTINGS =
      new InboxSettings(Duration.ofSeconds(30), Duration.ofHours(24), 100);

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

  private static UUID kept() {
    Person person =
        new Person(Optional.empty(), Optional.empty(), Optional.of("4711"), Optional.empty());
    Incoming contact =
        new Incoming(
            Source.ALOWARE,
            "ContactUpdated",
            EntityType.CONTACT,
            Optional.of("4711"),
            Optional.empty(),
            Optional.empty(),
            person,
            Optional.empty(),
            Payload.of(Map.of("event", "ContactUpdated")));
    DedupeKey key = new DedupeKey(UUID.randomUUID().toString(), true);
    return inbox(it -> it.add(List.of(new Arrival(contact, key)))).get(0).id();
  }

  private static Optional<Claim> claim(UUID id) {
    return inbox(it -> it.claim(Source.ALOWARE, id));
  }

  private static void finish(Claim claim, Outcome outcome) {
    SyncLogEntry row =
        new SyncLogEntry(
            Direction.NONE,
            EntityType.CONTACT,
            Optional.of("4711"),
            Optional.empty(),
            Optional.empty(),
            Status.SKIPPED,
            List.of(),
            Events.NOON,
            Events.NOON,
            Optional.empty(),
            claim.event().id());
    inbox(it -> it.finish(claim, new SyncResult(outcome, List.of(row))));
  }

  private static void waitFor(UUID id, String lane) {
    Claim claim = claim(id).orElseThrow();
    inbox(
        it -> {
          it.waitFor(claim, lane);
          return true;
        });
  }

  @Test
  void those_that_wait_are_counted_as_far_as_one_wants_to_know() {
    kept();
    kept();

    assertThat(LeftAloneAndWaitingTest.<Long>inbox(it -> it.waiting(Source.ALOWARE, 10)))
        .isEqualTo(2);
    assertThat(LeftAloneAndWaitingTest.<Long>inbox(it -> it.waiting(Source.ALOWARE, 1)))
        .isEqualTo(1);
    assertThat(LeftAloneAndWaitingTest.<Long>inbox(it -> it.waiting(Source.GHL, 10))).isZero();
  }

  @Test
  void an_event_that_was_left_alone_has_carried_nobody() {
    UUID older = kept();
    UUID newest = kept();

    finish(claim(newest).orElseThrow(), Outcome.SKIPPED_QUARANTINED);

    assertThat(claim(older)).isPresent();
  }

  @Test
  void an_event_that_waited_for_a_lane_knows_which() {
    UUID id = kept();
    waitFor(id, "l:vip");

    assertThat(claim(id).orElseThrow().waitedFor()).contains("l:vip");
  }

  @Test
  void an_event_that_is_done_waits_for_nothing() {
    UUID id = kept();
    waitFor(id, "l:vip");

    finish(claim(id).orElseThrow(), Outcome.UNCHANGED);

    assertThat(TestDatabase.text("SELECT count(waiting_for) FROM webhook_events")).isEqualTo("0");
  }
}
