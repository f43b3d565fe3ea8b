package df.middleware.operate;

import df.middleware.privacy.AdminAudit;
import df.middleware.reconcile.Count;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.Reconciliation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an administrator may do about reconciliation; each start is recorded. */
@Dependent
public class ReconcileByHand implements Reconciling {
  private final Reconciliation reconciliation;
  private final AdminAudit audit;

  @Inject
  public ReconcileByHand(Reconciliation reconciliation, AdminAudit audit) {
    this.reconciliation = reconciliation;
    this.audit = audit;
  }

  @Override
  public UUID start(boolean dryRun) {
    UUID run = reconciliation.start(dryRun);
    audit.record("reconcile", Optional.empty(), (dryRun ? "dry run " : "run ") + run);
    return run;
  }

  @Override
  public Optional<Report> last() {
    return reconciliation.lastRun().map(ReconcileByHand::report);
  }

  private static Report report(ReconcileRun run) {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Count count : Count.values()) {
      totals.put(count.wireName(), run.totals().of(count));
    }
    return new Report(
        run.id(),
        run.status().wireName(),
        run.startedAt(),
        run.finishedAt(),
        totals,
        run.errorMessage());
  }
}
