package df.middleware.meter.metrics;

import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Measures by MicroProfile Metrics; {@code wiring} makes it, where the server has that. */
@Vetoed
public final class MicroProfileMeters implements Meters {
  private final MetricRegistry registry;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  @Inject
  public MicroProfileMeters(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void time(Meter meter, Duration took, String... tags) {
    String key = meter.wireName() + '|' + String.join("|", tags);
    timers.computeIfAbsent(key, unknown -> timer(meter, tags)).update(took);
  }

  private Timer timer(Meter meter, String... values) {
    return registry.timer(metadata(meter, MetricUnits.SECONDS), tags(meter, values));
  }

  @Override
  public void watch(Meter meter, DoubleSupplier value, String... tags) {
    registry.gauge(metadata(meter, MetricUnits.NONE), value::getAsDouble, tags(meter, tags));
  }

  private static Metadata metadata(Meter meter, String unit) {
    return Metadata.builder()
        .withName(meter.wireName())
        .withDescription(meter.meaning())
        .withUnit(unit)
        .build();
  }

  private static Tag[] tags(Meter meter, String... values) {
    Tag[] tags = new Tag[values.length];
    for (int i = 0; i < values.length; i++) {
      tags[i] = new Tag(meter.tags().get(i), values[i]);
    }
    return tags;
  }
}
