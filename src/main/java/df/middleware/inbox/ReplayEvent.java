package df.middleware.inbox;

import df.middleware.privacy.AdminAudit;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.problem.UnknownId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Has an event that ended in error tried again, because an operator says so. */
@Dependent
public class ReplayEvent {
  private final EventBrowser events;
  private final EventInbox inbox;
  private final EventQueue queue;
  private final AdminAudit audit;

  @Inject
  public ReplayEvent(EventBrowser events, EventInbox inbox, EventQueue queue, AdminAudit audit) {
    this.events = events;
    this.inbox = inbox;
    this.queue = queue;
    this.audit = audit;
  }

  /**
   * The event, pending again; refused when there is none, it is not in error, or its payload is
   * gone.
   */
  public EventItem replay(UUID id) {
    EventDetail detail = detail(id);
    EventItem before = detail.item();
    if (before.status() == EventStatus.ERROR && detail.payload().isNothing()) {
      throw new Refused(
          Problem.of(409, "The event's payload was removed; it can no longer be replayed."));
    }
    if (!inbox.replay(before.source(), id)) {
      String status = find(id).status().wireName();
      throw new Refused(
          Problem.of(409, "The event is " + status + "; only one in error is replayed."));
    }
    audit.record("replay", Optional.of(id), "from error to pending");
    EventItem pending = find(id);
    queue.announce(new Doorbell(before.source(), id));
    return pending;
  }

  private EventItem find(UUID id) {
    return detail(id).item();
  }

  private EventDetail detail(UUID id) {
    return events.byId(id).orElseThrow(() -> new UnknownId("event"));
  }
}
