package df.middleware.operate;

import df.middleware.event.Source;
import df.middleware.inbox.EnqueuePending;
import df.middleware.inbox.InboxSettings;
import df.middleware.privacy.AdminAudit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rings for what is due in one queue, because an administrator does not wait for the sweep. */
@Dependent
public class EnqueueNow {
  private final EnqueuePending enqueuePending;
  private final InboxSettings settings;
  private final AdminAudit audit;

  @Inject
  public EnqueueNow(EnqueuePending enqueuePending, InboxSettings settings, AdminAudit audit) {
    this.enqueuePending = enqueuePending;
    this.settings = settings;
    this.audit = audit;
  }

  /** How many were rung for: {@code JOBS_BATCH_SIZE} at the most. */
  public int enqueue(Source source) {
    int rung =
        enqueuePending.enqueue(List.of(source), Duration.ZERO, settings.batchSize()).enqueued();
    audit.record("enqueue", Optional.empty(), "queue " + source.wireName() + ", rung for " + rung);
    return rung;
  }
}
