package df.middleware.vendor;

import java.time.Duration;
import java.util.Optional;

/**
 * Something else has to happen first: no failure of a vendor, and tried again after exactly the
 * time that it names.
 */
public final class NotYet extends VendorUnavailable {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence that says what is waited for
   */
  public NotYet(String reason, Duration after) {
    super(reason, Optional.of(after));
  }
}
