package df.middleware.vendor;

import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import df.middleware.meter.NoMeters;
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
  private final Meters meters;

  /** In a budget that nobody measures. */
  public VendorTurn(VendorBudget budget) {
    this(budget, new NoMeters());
  }

  @Inject
  public VendorTurn(VendorBudget budget, Meters meters) {
    this.budget = budget;
    this.meters = meters;
  }

  /**
   * Returns when the call may be made.
   *
   * @throws VendorUnavailable when its turn is too far away, or the budget's database is
   */
  public void await(Vendor vendor) {
    Duration wait = measured(vendor);
    try {
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new VendorUnavailable("interrupted while waiting to call " + vendor.title());
    }
  }

  private Duration measured(Vendor vendor) {
    try {
      Duration wait = reserve(vendor);
      meters.time(Meter.VENDOR_TURN, wait, vendor.wireName(), "given");
      return wait;
    } catch (VendorUnavailable notNow) {
      meters.time(Meter.VENDOR_TURN, Duration.ZERO, vendor.wireName(), "refused");
      throw notNow;
    }
  }

  /**
   * One call was made, in its turn.
   *
   * @param answer one of those that {@link Meter#VENDOR_CALL} names
   */
  void made(Vendor vendor, String answer, Duration took) {
    meters.time(Meter.VENDOR_CALL, took, vendor.wireName(), answer);
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
