package df.middleware.inbox;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.quarantine.CheckQuarantine;
import df.middleware.quarantine.WatchForTrouble;
import df.middleware.routing.Dispatch;
import df.middleware.routing.EventRouter;
import df.middleware.routing.Flow;
import df.middleware.routing.HandlerTable;
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
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** One event, and all that it takes to process it, for tests to inherit. */
abstract class OneEvent {
  static final Clock CLOCK = Clock.fixed(Events.NOON, ZoneOffset.UTC);

  static final Wishes WISHES = new Wishes(new StopWords(List.of(), List.of()));
  final InMemoryEventInbox inbox = new InMemoryEventInbox();
  final RecordingQueue queue = new RecordingQueue();
  final OneLane lanes = new OneLane();
  final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  final AtomicLong nanoTime = new AtomicLong();
  final InFlight inFlight = new InFlight(Duration.ofSeconds(30), nanoTime::get);
  final Event event = Events.alowareContact("4711");
  final Doorbell doorbell = new Doorbell(Source.ALOWARE, event.id());

  private record Handler(Flow flow, Function<Event, SyncResult> effect) implements SyncHandler {
    @Override
    public SyncResult handle(Event event) {
      return effect.apply(event);
    }
  }

  void process(Function<Event, SyncResult> effect) {
    inbox.has(event);
    hear(effect);
  }

  void hear(Function<Event, SyncResult> effect) {
    var all = Stream.of(Flow.values()).map(it -> new Handler(it, effect)).toList();
    var optOuts = new OptOutEvents(WISHES);
    var check = new CheckQuarantine(quarantine, optOuts, CLOCK);
    var watch = new WatchForTrouble(quarantine, new RecentTrouble(), optOuts, (t, d) -> {}, CLOCK);
    var dispatch = new Dispatch(new EventRouter(WISHES), new HandlerTable(all), CLOCK);
    var retry = new RetryPolicy(Duration.ofHours(24), CLOCK, new Random(7), any -> false);
    var remedies = new Remedies(inbox, queue, watch, retry, OneEvent::isAway, CLOCK);
    new ProcessEvent(
            inbox,
            lanes,
            queue,
            it -> it.laneKeys(),
            check,
            watch,
            dispatch,
            remedies,
            inFlight,
            CLOCK)
        .process(doorbell);
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof java.io.UncheckedIOException;
  }

  static SyncResult synced(Event event) {
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

  static Function<Event, SyncResult> failingWith(RuntimeException failure) {
    return any -> {
      throw failure;
    };
  }
}
