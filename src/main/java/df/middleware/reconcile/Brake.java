package df.middleware.reconcile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Stops a run that would change more than is likely to be right: a wrong location, a lost table, a
 * vendor that answers nonsense. Some few are never too many.
 */
@Dependent
public final class Brake {
  private static final long FEW_CHANGED = 50;
  private static final long FEW_DELETED = 10;

  private final ReconcileSettings settings;

  @Inject
  public Brake(ReconcileSettings settings) {
    this.settings = settings;
  }

  /** A sentence that says why the run is to stop; empty when it may go on. */
  Optional<String> stops(ReconcileRun run, Totals found) {
    if (run.mode().forced() || run.mode().dryRun()) {
      return Optional.empty();
    }
    long changed = found.of(Count.DRIFT) - found.of(Count.ONLY_BLOCKS);
    long mapped = run.scope().mapped();
    if (found.of(Count.DELETED) > Math.max(FEW_DELETED, share(mapped, settings.mostDeleted()))) {
      return Optional.of(
          sentence(found.of(Count.DELETED), "are gone", mapped, "RECONCILE_MAX_DELETED"));
    }
    return changed > Math.max(FEW_CHANGED, share(mapped, settings.mostChanged()))
        ? Optional.of(sentence(changed, "would change", mapped, "RECONCILE_MAX_CHANGED"))
        : Optional.empty();
  }

  private static long share(long mapped, int percent) {
    return mapped * percent / 100;
  }

  private static String sentence(long number, String what, long mapped, String setting) {
    return "%d contacts %s of %d mapped, more than %s allows. If that is right, run it with force."
        .formatted(number, what, mapped, setting);
  }
}
