package df.middleware.inbox;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.problem.UnknownId;
import df.middleware.synclog.SyncLogEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends an event without its effect, because an operator says so, and lets the next one come. */
@Dependent
public class MarkEventDone {
  private final EventBrowser events;
  private final ManualEnd end;
  private final EventInbox inbox;
  private final EventQueue queue;
  private final AdminAudit audit;
  private final Clock clock;

  @Inject
  public MarkEventDone(
      EventBrowser events,
      ManualEnd end,
      EventInbox inbox,
      EventQueue queue,
      AdminAudit audit,
      Clock clock) {
    this.events = events;
    this.end = end;
    this.inbox = inbox;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /** The event, done; refused when there is none, it is at work, or it ended otherwise. */
  public EventItem markDone(UUID id) {
    EventItem before = find(id);
    if (before.outcome().filter(Outcome.MARKED_DONE.wireName()::equals).isPresent()) {
      return before;
    }
    Optional<Collection<String>> lanes = end.markDone(before.source(), id, entry(before));
    if (lanes.isEmpty()) {
      String status = find(id).status().wireName();
      throw new Refused(
          Problem.of(
              409, "The event is " + status + "; only one pending or in error is marked done."));
    }
    audit.record("mark-done", Optional.of(id), "from " + before.status().wireName() + " to done");
    inbox.nextIn(lanes.get()).forEach(queue::announce);
    return find(id);
  }

  private EventItem find(UUID id) {
    return events.byId(id).map(EventDetail::item).orElseThrow(() -> new UnknownId("event"));
  }

  private SyncLogEntry entry(EventItem event) {
    Instant now = clock.instant();
    return new SyncLogEntry(
        SyncLogEntry.Direction.NONE,
        EntityType.ofWireName(event.entityType()),
        event.entityId(),
        event.entityId(),
        Optional.empty(),
        SyncLogEntry.Status.SKIPPED,
        List.of(),
        now,
        now,
        Optional.of("An operator marked it done."),
        event.id());
  }
}
