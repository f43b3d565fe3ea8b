package df.middleware.vendor;

import java.time.Duration;

/** Whose turn it is to call a vendor: one budget per vendor, kept over all nodes together. */
public interface VendorBudget {
  /** A call that would have to wait longer is given back to the ledger rather than held up here. */
  Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /**
   * Reserves the next free call: how long to wait before making it, zero or more and at most {@link
   * #LONGEST_WAIT}.
   *
   * @throws RateLimited when the wait would be longer or the day's calls are used up; nothing is
   *     reserved then
   */
  Duration reserve(Vendor vendor);

  /** The vendor asked for quiet: no node reserves a call before that time has passed. */
  void pause(Vendor vendor, Duration howLong);
}
