package df.middleware.vendor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a call's turn in the vendor's budget. */
@Dependent
public final class VendorTurn {
  private static final Logger LOG = System.getLogger(VendorTurn.class.getName());

  private final VendorBudget budget;

  @Inject
  public VendorTurn(VendorBudget budget) {
    this.budget = budget;
  }

  /**
   * Returns when the call may be made.
   *
   * @throws VendorUnavailable when its turn is too far away, or the budget's database is
   */
  public void await(Vendor vendor) {
    Duration wait = reserve(vendor);
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new VendorUnavailable("interrupted while waiting to call " + vendor.title());
    }
  }

  private Duration reserve(Vendor vendor) {
    try {
      return budget.reserve(vendor);
    } catch (VendorUnavailable notNow) {
      throw notNow;
    } catch (RuntimeException databaseAway) {
      throw new VendorUnavailable(
          "the budget of calls to %s cannot be read (%s)"
              .formatted(vendor.title(), databaseAway.getClass().getSimpleName()));
    }
  }

  /** Keeps all nodes quiet for a while; an answer that has arrived is not spoilt by a failure. */
  public void pause(Vendor vendor, Duration howLong) {
    try {
      budget.pause(vendor, howLong);
      LOG.log(Level.INFO, "{0} asks for a pause of {1}", vendor.title(), howLong);
    } catch (RuntimeException databaseAway) {
      LOG.log(
          Level.WARNING,
          "{0} asks for a pause of {1}, which could not be recorded: {2}",
          vendor.title(),
          howLong,
          databaseAway.getClass().getSimpleName());
    }
  }
}
