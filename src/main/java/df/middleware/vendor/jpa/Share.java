package df.middleware.vendor.jpa;

import df.middleware.vendor.Precedence;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorBudget;
import java.time.Duration;

/**
 * What of a vendor's budget is there for calls of one precedence.
 *
 * @param ahead how far ahead a call may be reserved; below zero: so much of the burst is left
 * @param daily the calls of a day
 */
record Share(Duration ahead, long daily) {
  /** Long enough that the first in line asks again in time, short for an opt-out to wait. */
  private static final Duration A_MOMENT = Duration.ofMillis(200);

  static Share of(Vendor vendor, Precedence precedence) {
    return switch (precedence) {
      case OPT_OUT -> new Share(VendorBudget.LONGEST_WAIT, vendor.daily());
      case LIVE -> new Share(A_MOMENT, without(vendor, 5));
      case BACKGROUND -> new Share(tolerance(vendor).dividedBy(2).negated(), without(vendor, 10));
    };
  }

  /** What a burst is worth in time. */
  static Duration tolerance(Vendor vendor) {
    return vendor.spacing().multipliedBy(vendor.burst() - 1);
  }

  private static long without(Vendor vendor, int percent) {
    return vendor.daily() - (long) vendor.daily() * percent / 100;
  }
}
