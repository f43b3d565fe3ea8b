package df.middleware.reconcile;

import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.Repairs.Standing;
import df.middleware.routing.Alerts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends a run with its last counts, and tells a person what only a person can judge. */
@Dependent
public class EndRun {
  private final ReconcileRuns runs;
  private final Repairs repairs;
  private final Alerts alerts;

  @Inject
  public EndRun(ReconcileRuns runs, Repairs repairs, Alerts alerts) {
    this.runs = runs;
    this.repairs = repairs;
    this.alerts = alerts;
  }

  void end(UUID worker, ReconcileRun run, Totals counted, Status status, Optional<String> why) {
    Totals totals = withRepairs(counted, repairs.standing(run.id()));
    ReconcileRun ended = run.ended(status, totals, why);
    if (runs.end(worker, ended)) {
      alert(ended).ifPresent(type -> alerts.raise(type, told(ended)));
    }
  }

  private static Totals withRepairs(Totals totals, Standing standing) {
    return totals
        .with(Count.REPAIRED, standing.repaired())
        .plus(Count.ERRORS, standing.failed())
        .with(Count.NOT_SUPPORTED, standing.notSupported())
        .with(Count.SETTLED_MEANWHILE, standing.settled())
        .with(Count.WAITING, standing.waiting());
  }

  private static Optional<String> alert(ReconcileRun run) {
    return switch (run.status()) {
      case STOPPED -> Optional.of("df.reconcile.brake");
      case FAILED -> Optional.of("df.reconcile.failed");
      case RUNNING, DONE ->
          run.totals().of(Count.DELETED) > 0 && !run.mode().dryRun()
              ? Optional.of("df.reconcile.deleted")
              : Optional.empty();
    };
  }

  private static Map<String, String> told(ReconcileRun run) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("runId", run.id().toString());
    data.put("checked", String.valueOf(run.totals().of(Count.CHECKED)));
    data.put("drift", String.valueOf(run.totals().of(Count.DRIFT)));
    data.put("deleted", String.valueOf(run.totals().of(Count.DELETED)));
    run.errorMessage().ifPresent(it -> data.put("reason", it));
    return data;
  }
}
