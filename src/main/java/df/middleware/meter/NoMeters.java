package df.middleware.meter;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Measures nothing: on a server that has no means to, and in plain tests. */
public final class NoMeters implements Meters {
  @Override
  public void time(Meter meter, Duration took, String... tags) {
    // Nobody would see it
  }

  @Override
  public void watch(Meter meter, DoubleSupplier value, String... tags) {
    // Nobody would see it
  }
}
