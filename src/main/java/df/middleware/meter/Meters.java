package df.middleware.meter;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The server's means to measure. No method fails, waits, or keeps work from being done. */
public interface Meters {

  /**
   * One more, that took so long.
   *
   * @param tags the values of the meter's tags, in their order
   */
  void time(Meter meter, Duration took, String... tags);

  /**
   * Has a value read whenever somebody looks, for as long as the application runs; said once for
   * each combination of tags.
   *
   * @param tags the values of the meter's tags, in their order
   */
  void watch(Meter meter, DoubleSupplier value, String... tags);
}
