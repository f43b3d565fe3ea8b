package df.middleware.reconcile;

import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.Repairs.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The end of a run: until the ledger is through with its repairs, or for half an hour. */
@Dependent
public class WaitForRepairs {
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final ReconcileRuns runs;
  private final Repairs repairs;
  private final EndRun end;
  private final Clock clock;

  @Inject
  public WaitForRepairs(ReconcileRuns runs, Repairs repairs, EndRun end, Clock clock) {
    this.runs = runs;
    this.repairs = repairs;
    this.end = end;
    this.clock = clock;
  }

  void look(UUID worker, ReconcileRun run) {
    Standing standing = repairs.standing(run.id());
    boolean isLate = run.place().movedAt().plus(LONGEST).isBefore(clock.instant());
    if (standing.waiting() == 0 || isLate) {
      end.end(worker, run, run.totals(), Status.DONE, Optional.empty());
    } else {
      runs.rest(worker, run, BETWEEN_LOOKS);
    }
  }
}
