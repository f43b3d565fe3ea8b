package df.middleware.reconcile;

import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Goes on with a run, page by page, until it ends, rests, or is somebody else's.
 *
 * <pre>
 *   ReconcileRuns.claim     a run whose lease is free
 *   AskForRepairs           what an earlier page found and nobody asked for yet
 *   WalkThrough.next        SEARCH    a page of GHL's contacts
 *                           MAPPINGS  a page of mappings that those did not show
 *     → CheckPage           compares; no transaction is open while a vendor is called
 *     → Brake               too much of it: the run stops, and a person is asked
 *   ReconcileRuns.save      place, counts and findings in one transaction
 *   WaitForRepairs          REPAIRS   until the ledger is through with them
 *  ✗  VendorUnavailable     the run rests at its place, and goes on
 *  ✗  the process dies      the lease ends; another worker goes on at its place
 * </pre>
 */
@Dependent
public class WorkOnRun {
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final Duration STUCK = Duration.ofHours(2);

  private final ReconcileRuns runs;
  private final WalkThrough walk;
  private final AskForRepairs askForRepairs;
  private final WaitForRepairs waitForRepairs;
  private final EndRun end;
  private final Clock clock;

  @Inject
  public WorkOnRun(
      ReconcileRuns runs,
      WalkThrough walk,
      AskForRepairs askForRepairs,
      WaitForRepairs waitForRepairs,
      EndRun end,
      Clock clock) {
    this.runs = runs;
    this.walk = walk;
    this.askForRepairs = askForRepairs;
    this.waitForRepairs = waitForRepairs;
    this.end = end;
    this.clock = clock;
  }

  /**
   * Works as long as there is something to do.
   *
   * @param worker who claims the runs; one name for as long as the node lives
   * @param goesOn asked before each page
   */
  public void work(UUID worker, BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      Optional<ReconcileRun> run = runs.claim(worker);
      if (run.isEmpty()) {
        return;
      }
      step(worker, run.get());
    }
  }

  private void step(UUID worker, ReconcileRun run) {
    try {
      if (!run.mode().dryRun()) {
        askForRepairs.ask(run.id());
      }
      switch (run.place().phase()) {
        case SEARCH, MAPPINGS -> walk.next(worker, run);
        case REPAIRS -> waitForRepairs.look(worker, run);
      }
    } catch (VendorUnavailable notNow) {
      rest(worker, run, notNow);
    } catch (VendorRejected | NeedsPerson noUse) {
      end.end(worker, run, run.totals(), Status.FAILED, reason(noUse));
    }
  }

  private void rest(UUID worker, ReconcileRun run, VendorUnavailable notNow) {
    if (run.place().movedAt().plus(STUCK).isBefore(clock.instant())) {
      end.end(worker, run, run.totals(), Status.FAILED, reason(notNow));
      return;
    }
    Duration wanted = notNow.retryAfter().orElse(REST);
    boolean isTooLong = wanted.compareTo(LONGEST_REST) > 0;
    runs.rest(worker, run, isTooLong ? LONGEST_REST : wanted);
  }

  private static Optional<String> reason(RuntimeException failure) {
    return Optional.ofNullable(failure.getMessage());
  }
}
