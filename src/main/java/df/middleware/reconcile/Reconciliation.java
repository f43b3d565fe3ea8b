package df.middleware.reconcile;

import df.middleware.reconcile.ReconcileRun.Mode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What an operator does with reconciliation: begin a run, and see how the last one fared. */
@Dependent
public class Reconciliation {
  private final ReconcileRuns runs;

  @Inject
  public Reconciliation(ReconcileRuns runs) {
    this.runs = runs;
  }

  /**
   * Begins a run, on whichever node is first, within some seconds; the one that goes on where there
   * is one.
   *
   * @param dryRun looks and counts, and writes nothing
   * @return the run's id
   */
  public UUID start(boolean dryRun) {
    return start(new Mode(dryRun, false));
  }

  /** The same, in that mode. */
  public UUID start(Mode mode) {
    return runs.start(UUID.randomUUID(), mode);
  }

  /** The run that began last, whether or not it has ended; empty when there was none. */
  public Optional<ReconcileRun> lastRun() {
    return runs.last();
  }

  /** Whether a run goes on. */
  public boolean running() {
    return lastRun().filter(it -> it.finishedAt().isEmpty()).isPresent();
  }
}
