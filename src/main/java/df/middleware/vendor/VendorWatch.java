package df.middleware.vendor;

import java.time.Duration;

/** Hears of every call to a vendor, when it has ended; it must be quick and must not fail. */
@FunctionalInterface
public interface VendorWatch {

  /**
   * A call has ended.
   *
   * @param took from the sending to the end of the answer, the wait for its turn not included
   * @param answered false when there was no answer, or one of status 429 or 5xx
   */
  void called(Vendor vendor, Duration took, boolean answered);
}
