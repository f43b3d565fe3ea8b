package df.middleware.vendor;

import java.time.Duration;

/** Our own budget with a vendor has no call left for now: nothing failed, nobody was called. */
public final class NotOurTurn extends RateLimited {
  private static final long serialVersionUID = 1L;

  public NotOurTurn(Vendor vendor, Duration retryAfter) {
    super("the calls to " + vendor.title() + " are used up", retryAfter);
  }
}
