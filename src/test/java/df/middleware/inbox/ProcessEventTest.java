package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.routing.Dispatch;
import df.middleware.routing.EventRouter;
import df.middleware.routing.Flow;
import df.middleware.routing.HandlerTable;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.Events;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.RecordingQueue;
import df.middleware.vendor.NeedsPerson;
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

  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private final OneLane lanes = new OneLane();
  private final Event event = Events.alowareContact("4711");
  private final Doorbell doorbell = new Doorbell(Source.ALOWARE, event.id());

  /** Lanes of which one may be busy. */
  private static final class OneLane implements Lanes {
    private Optional<String> busy = Optional.empty();
    private boolean freeAgain;
    private int entered;
    private int left;

    @Override
    public Optional<String> enter(List<String> keys, UUID claimToken) {
      entered += busy.isEmpty() ? 1 : 0;
      return busy;
    }

    @Override
    public void leave(UUID claimToken) {
      left++;
    }

    @Override
    public boolean isFree(String key) {
      return freeAgain;
    }
  }

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
    var table =
        new HandlerTable(Stream.of(Flow.values()).map(it -> new Handler(it, effect)).toList());
    var dispatch = new Dispatch(new EventRouter(), table, CLOCK);
    var retries = new RetryPolicy(Duration.ofHours(24), CLOCK, new Random(7));
    new ProcessEvent(
            inbox, lanes, queue, it -> it.laneKeys(), dispatch, retries, new InFlight(), CLOCK)
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
  void whoever_waited_for_the_person_is_rung_for() {
    Doorbell waiting = new Doorbell(Source.GHL, UUID.randomUUID());
    inbox.next.add(waiting);

    process(ProcessEventTest::synced);

    assertThat(queue.rung).containsExactly(waiting);
  }
}
