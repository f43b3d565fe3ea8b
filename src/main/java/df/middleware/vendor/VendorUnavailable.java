package df.middleware.vendor;

import java.time.Duration;
import java.util.Optional;

/** A vendor could not be reached or could not do it now: worth trying again. */
public class VendorUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  public VendorUnavailable(String reason) {
    this(reason, Optional.empty());
  }

  /**
   * @param retryAfter how long the vendor, or our own budget with it, asks us to wait
   */
  public VendorUnavailable(String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
