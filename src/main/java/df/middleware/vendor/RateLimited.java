package df.middleware.vendor;

import java.time.Duration;
import java.util.Optional;

/** The vendor is well, but has had enough of our calls for now: no reason to open its circuit. */
public class RateLimited extends VendorUnavailable {
  private static final long serialVersionUID = 1L;

  public RateLimited(String reason, Duration retryAfter) {
    super(reason, Optional.of(retryAfter));
  }
}
