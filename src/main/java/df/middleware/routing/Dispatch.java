package df.middleware.routing;

import df.middleware.event.Event;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends an event down its route, and writes down the events that have none. */
public final class Dispatch {
  private final EventRouter router;
  private final HandlerTable handlers;
  private final Clock clock;

  public Dispatch(EventRouter router, HandlerTable handlers, Clock clock) {
    this.router = router;
    this.handlers = handlers;
    this.clock = clock;
  }

  /** Makes the event's effect happen; throws what {@link SyncHandler} may throw. */
  public SyncResult dispatch(Event event) {
    Route route = router.route(event);
    if (route instanceof Route.Start start) {
      return handlers.get(start.flow()).handle(event);
    }
    Route.End end = (Route.End) route;
    return new SyncResult(end.outcome(), List.of(entry(event, end)));
  }

  private SyncLogEntry entry(Event event, Route.End end) {
    Instant now = clock.instant();
    return new SyncLogEntry(
        Direction.NONE,
        event.entityType(),
        event.entityId(),
        event.entityId(),
        Optional.empty(),
        statusOf(end),
        List.of(),
        now,
        now,
        Optional.of(end.reason()),
        event.id());
  }

  private static Status statusOf(Route.End end) {
    return switch (end.outcome()) {
      case NOT_IMPLEMENTED -> Status.NOT_IMPLEMENTED;
      case NOT_SUPPORTED -> Status.NOT_SUPPORTED;
      case SYNCED,
          UNCHANGED,
          COALESCED,
          SKIPPED_QUARANTINED,
          SKIPPED_ORIGIN,
          NO_HANDLER,
          STATUS_ONLY,
          MARKED_DONE ->
          Status.SKIPPED;
    };
  }
}
