package df.middleware.vendor;

import java.time.Duration;

/** Whose turn it is to call a vendor: one budget per vendor, kept over all nodes together. */
public interface VendorBudget {
  /** A call that would have to wait longer is given back to the ledger rather than held up here. */
  Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /**
   * Reserves the next free call, if one with that precedence may have it: an opt-out reserves ahead
   * up to {@link #LONGEST_WAIT}, a live call a moment ahead, so that an opt-out never stands behind
   * many; a background call only when nobody would have to wait for it. The last calls of a day are
   * for opt-outs, those before them not for background calls.
   *
   * @throws CircuitOpen when the vendor is left alone, and it is not time to try whether it is back
   */
  Turn reserve(Vendor vendor, Precedence precedence);

  /** The vendor asked for quiet: no node reserves a call before that time has passed. */
  void pause(Vendor vendor, Duration howLong);

  /** The vendor has counted more calls of this day than we have: at least so many. */
  void usedAtLeast(Vendor vendor, long callsToday);
}
