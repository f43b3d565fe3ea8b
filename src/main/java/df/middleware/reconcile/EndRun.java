package df.middleware.reconcile;

import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.Repairs.Standing;
import df.middleware.routing.Alerts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends a run with its last counts, and tells a person what only a person can judge. */
@Dependent
public class EndRun {
  private static final String BRAKE = "df.reconcile.brake";
  private static final String FAILED = "df.reconcile.failed";
  private static final String DELETED = "df.reconcile.deleted";
  private static final List<String> ALERTS = List.of(BRAKE, FAILED, DELETED);

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
      Optional<String> alert = alert(ended);
      alert.ifPresent(type -> alerts.raise(type, told(ended)));
      if (ended.status() == Status.DONE && !ended.mode().dryRun()) {
        ALERTS.stream()
            .filter(type -> !Optional.of(type).equals(alert))
            .forEach(type -> alerts.over(type, type));
      }
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
      case STOPPED -> Optional.of(BRAKE);
      case FAILED -> Optional.of(FAILED);
      case RUNNING, DONE ->
          run.totals().of(Count.DELETED) > 0 && !run.mode().dryRun()
              ? Optional.of(DELETED)
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
