package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.privacy.AdminAudit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Holds a queue, or lets it go again, because an operator says so. */
@Dependent
public class HoldQueue {
  /** As many as are rung for when a queue is let go; the sweep rings for the others. */
  private static final int AT_ONCE = 500;

  private final PausedQueues paused;
  private final EnqueuePending enqueuePending;
  private final AdminAudit audit;

  @Inject
  public HoldQueue(PausedQueues paused, EnqueuePending enqueuePending, AdminAudit audit) {
    this.paused = paused;
    this.enqueuePending = enqueuePending;
    this.audit = audit;
  }

  /** From now on its events are kept and wait, on all nodes; one that is at work is finished. */
  public void pause(Source source) {
    paused.pause(source);
    audit.record("pause", Optional.empty(), "queue " + source.wireName());
  }

  /** Its events go on at once. */
  public void resume(Source source) {
    paused.resume(source);
    audit.record("resume", Optional.empty(), "queue " + source.wireName());
    enqueuePending.enqueue(List.of(source), Duration.ZERO, AT_ONCE);
  }
}
