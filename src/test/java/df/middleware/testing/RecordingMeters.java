package df.middleware.testing;

import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Meters that remember what was measured: {@code df.vendor.call ghl 2xx}. */
public final class RecordingMeters implements Meters {
  private final List<String> timed = new ArrayList<>();
  private final Map<String, DoubleSupplier> watched = new LinkedHashMap<>();

  @Override
  public void time(Meter meter, Duration took, String... tags) {
    timed.add(name(meter, tags));
  }

  @Override
  public void watch(Meter meter, DoubleSupplier value, String... tags) {
    watched.put(name(meter, tags), value);
  }

  private static String name(Meter meter, String... tags) {
    if (tags.length != meter.tags().size()) {
      throw new IllegalArgumentException(meter + " has the tags " + meter.tags());
    }
    return (meter.wireName() + " " + String.join(" ", tags)).strip();
  }

  public List<String> timed() {
    return List.copyOf(timed);
  }

  public double gauge(String name) {
    return watched.get(name).getAsDouble();
  }
}
