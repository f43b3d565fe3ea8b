package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.quarantine.CheckQuarantine;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.quarantine.WatchForTrouble;
import df.middleware.routing.Dispatch;
import df.middleware.routing.EventRouter;
import df.middleware.routing.Flow;
import df.middleware.routing.HandlerTable;
import df.middleware.routing.LaneBusy;
import df.middleware.routing.OptOutEvents;
import df.middleware.routing.StopWords;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.routing.Wishes;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.Events;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.InMemoryQuarantine;
import df.middleware.testing.OneLane;
import df.middleware.testing.RecentTrouble;
import df.middleware.testing.RecordingQueue;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotYet;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessEventTest {
  private static final Clock CLOCK = Clock.fixed(Events.NOON, ZoneOffset.UTC);

  private static final Wishes WISHES = new Wishes(new StopWords(List.of(), List.of()));
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private final OneLane lanes = new OneLane();
  private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  private final InFlight inFlight = new InFlight();
  private final Event event = Events.alowareContact("4711");
  private final Doorbell doorbell = new Doorbell(Source.ALOWARE, event.id());

  private record Handler(Flow flow, Function<Event, SyncResult> effect) implements SyncHandler {
    @Override
    public SyncResult handle(Event event) {
      return effect.apply(event);
    }
  }

  private void process(Function<Event, SyncResult> effect) {
    inbox.has(event);
    hear(effect);
  }

  private void hear(Function<Event, SyncResult> effect) {
    var all = Stream.of(Flow.values()).map(it -> new Handler(it, effect)).toList();
    var optOuts = new OptOutEvents(WISHES);
    var check = new CheckQuarantine(quarantine, optOuts, CLOCK);
    var watch = new WatchForTrouble(quarantine, new RecentTrouble(), optOuts, (t, d) -> {}, CLOCK);
    var dispatch = new Dispatch(new EventRouter(WISHES), new HandlerTable(all), CLOCK);
    var retry = new RetryPolicy(Duration.ofHours(24), CLOCK, new Random(7), any -> false);
    new ProcessEvent(
            inbox,
            lanes,
            queue,
            it -> it.laneKeys(),
            check,
            watch,
            dispatch,
            retry,
            inFlight,
            CLOCK)
        .process(doorbell);
  }

  private static SyncResult synced(Event event) {
    var entry =
        new SyncLogEntry(
            Direction.ALOWARE_TO_GHL,
            event.entityType(),
            event.entityId(),
            event.entityId(),
            Optional.of("ghl-1"),
            Status.SUCCESS,
            List.of(),
            Events.NOON,
            Events.NOON,
            Optional.empty(),
            event.id());
    return new SyncResult(Outcome.SYNCED, List.of(entry));
  }

  private static Function<Event, SyncResult> failingWith(RuntimeException failure) {
    return any -> {
      throw failure;
    };
  }

  @Test
  void an_event_whose_effect_happened_is_done() {
    process(ProcessEventTest::synced);

    assertThat(inbox.deeds).containsExactly("done synced");
  }

  @Test
  void nothing_is_done_about_an_event_that_somebody_else_has() {
    hear(ProcessEventTest::synced);

    assertThat(inbox.deeds).isEmpty();
    assertThat(lanes.entered).isZero();
  }

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

  @Test
  void a_failed_attempt_has_its_row_in_the_log_with_the_reason() {
    process(failingWith(new VendorUnavailable("GHL answers 503")));

    assertThat(inbox.log)
        .singleElement()
        .satisfies(row -> assertThat(row.errorMessage()).contains("GHL answers 503"));
  }

  @Test
  void an_event_of_a_busy_person_waits_uncounted() {
    lanes.busy = Optional.of("p:+12025550142");

    process(ProcessEventTest::synced);

    assertThat(inbox.deeds).containsExactly("wait for p:+12025550142");
    assertThat(queue.rung).isEmpty();
  }

  @Test
  void an_event_that_began_to_wait_just_too_late_rings_for_itself() {
    lanes.busy = Optional.of("p:+12025550142");
    lanes.freeAgain = true;

    process(ProcessEventTest::synced);

    assertThat(queue.rung).containsExactly(doorbell);
  }

  @Test
  void the_lane_is_left_also_when_the_handler_fails() {
    process(failingWith(new IllegalStateException("bug")));

    assertThat(lanes.left).isEqualTo(lanes.entered).isEqualTo(1);
  }

  @Test
  void an_event_that_needs_another_lane_on_the_way_waits_for_it_uncounted() {
    process(failingWith(new LaneBusy("l:vip")));

    assertThat(inbox.deeds).containsExactly("wait for l:vip");
    assertThat(lanes.left).isEqualTo(1);
  }

  @Test
  void an_event_that_waits_for_a_lane_does_not_ring_for_others_that_wait_for_it() {
    inbox.next.add(new Doorbell(Source.GHL, UUID.randomUUID()));

    process(failingWith(new LaneBusy("l:vip")));

    assertThat(inbox.askedFor).doesNotContain("l:vip");
  }

  @Test
  void whoever_waited_for_a_lane_entered_on_the_way_is_rung_for() {
    process(
        any -> {
          new EnterMoreLanes(lanes, inFlight, inbox, queue).enter(any.id(), List.of("l:vip"));
          return synced(any);
        });

    assertThat(inbox.askedFor).contains("l:vip", "p:+12025550142");
  }

  @Test
  void an_event_in_quarantine_ends_before_anything_is_done() {
    quarantine.has(QuarantineKind.PHONE, "+12025550142");

    process(failingWith(new IllegalStateException("carried out")));

    assertThat(inbox.deeds).containsExactly("done skipped-quarantined");
    assertThat(inbox.log.get(0).status()).isEqualTo(Status.SKIPPED);
    assertThat(inbox.log.get(0).errorMessage()).get().asString().doesNotContain("+1202");
  }

  @Test
  void whoever_waited_for_the_person_is_rung_for() {
    Doorbell waiting = new Doorbell(Source.GHL, UUID.randomUUID());
    inbox.next.add(waiting);

    process(ProcessEventTest::synced);

    assertThat(queue.rung).containsExactly(waiting);
  }
}
