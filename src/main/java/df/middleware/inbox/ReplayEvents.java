package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.inbox.FailedEvents.Failed;
import df.middleware.privacy.AdminAudit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has all events in error that match tried again, because an operator says so. */
@Dependent
public class ReplayEvents {
  /** As many rows as are locked at once; events that arrive meanwhile wait for no more. */
  private static final int BATCH = 500;

  private final FailedEvents failed;
  private final EventQueue queue;
  private final AdminAudit audit;

  @Inject
  public ReplayEvents(FailedEvents failed, EventQueue queue, AdminAudit audit) {
    this.failed = failed;
    this.queue = queue;
    this.audit = audit;
  }

  /** How many it would be. */
  public Replayed count(EventFilter filter) {
    return new Replayed(failed.count(filter).number(), 0);
  }

  /**
   * Replays them. One that fails again meanwhile is not taken twice. The first are rung for at
   * once, the others by the sweep.
   */
  public Replayed replay(EventFilter filter) {
    Failed matched = failed.count(filter);
    long replayed = 0;
    List<Doorbell> batch = failed.replay(filter, matched.asOf(), BATCH);
    batch.forEach(queue::announce);
    while (!batch.isEmpty()) {
      replayed += batch.size();
      batch = failed.replay(filter, matched.asOf(), BATCH);
    }
    audit.record("replay", Optional.empty(), detail(filter, matched.number(), replayed));
    return new Replayed(matched.number(), replayed);
  }

  /** What was asked for; of what may be personal or is free text, only that it was given. */
  private static String detail(EventFilter filter, long matched, long replayed) {
    List<String> asked = new ArrayList<>();
    filter.source().map(Source::wireName).ifPresent(it -> asked.add("source=" + it));
    filter.status().ifPresent(it -> asked.add("status=" + it.wireName()));
    filter.outcome().ifPresent(it -> asked.add("outcome=" + it.wireName()));
    filter.entityType().ifPresent(it -> asked.add("entityType=" + it.wireName()));
    filter.entityId().ifPresent(it -> asked.add("one entityId"));
    filter.eventType().ifPresent(it -> asked.add("one eventType"));
    filter.phone().ifPresent(it -> asked.add("one phone"));
    filter.since().ifPresent(it -> asked.add("since=" + it));
    filter.until().ifPresent(it -> asked.add("until=" + it));
    if (!filter.row().isEmpty()) {
      asked.add("more of the row");
    }
    String filters = asked.isEmpty() ? "all" : String.join(", ", asked);
    return "in error: " + filters + "; matched " + matched + ", replayed " + replayed;
  }

  /**
   * What was done.
   *
   * @param matched how many in error there were
   */
  public record Replayed(long matched, long replayed) {}
}
