package df.middleware.inbox;

import df.middleware.event.Source;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Rings for events that are due and that nobody looks at: because an operator asks, or by itself.
 */
@Dependent
public class EnqueuePending {
  private final EventInbox inbox;
  private final EventQueue queue;

  @Inject
  public EnqueuePending(EventInbox inbox, EventQueue queue) {
    this.inbox = inbox;
    this.queue = queue;
  }

  /**
   * Rings for what is due and was not rung for that long.
   *
   * @param limit the most to be rung at once, of each source
   */
  public Enqueued enqueue(Collection<Source> sources, Duration notRungFor, int limit) {
    List<Doorbell> due = inbox.due(sources, notRungFor, limit);
    due.forEach(queue::announce);
    return new Enqueued(due.size(), inbox.pending(sources));
  }

  /**
   * What was done.
   *
   * @param totalPending all that wait, due or not, those just rung for included
   */
  public record Enqueued(int enqueued, long totalPending) {}
}
