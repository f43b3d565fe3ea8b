package df.middleware.meter.telemetry;

import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;

/** Measures by OpenTelemetry; {@code wiring} makes it, where the server has that. */
@Vetoed
public final class OpenTelemetryMeters implements Meters {
  private static final double NANOS_PER_SECOND = 1e9;

  private final io.opentelemetry.api.metrics.Meter instruments;
  private final Map<Meter, DoubleHistogram> timers = new ConcurrentHashMap<>();
  private final Map<Meter, List<Watched>> gauges = new ConcurrentHashMap<>();

  /** A value that is read whenever the server collects. */
  private record Watched(DoubleSupplier value, Attributes attributes) {}

  @Inject
  public OpenTelemetryMeters(OpenTelemetry telemetry) {
    this.instruments = telemetry.getMeter("df.middleware");
  }

  @Override
  public void time(Meter meter, Duration took, String... tags) {
    timers
        .computeIfAbsent(meter, this::timer)
        .record(took.toNanos() / NANOS_PER_SECOND, attributes(meter, tags));
  }

  private DoubleHistogram timer(Meter meter) {
    return instruments
        .histogramBuilder(meter.wireName())
        .setDescription(meter.meaning())
        .setUnit("s")
        .build();
  }

  @Override
  public void watch(Meter meter, DoubleSupplier value, String... tags) {
    gauges.computeIfAbsent(meter, this::gauge).add(new Watched(value, attributes(meter, tags)));
  }

  /** One instrument for all combinations of tags. */
  private List<Watched> gauge(Meter meter) {
    List<Watched> watched = new CopyOnWriteArrayList<>();
    instruments
        .gaugeBuilder(meter.wireName())
        .setDescription(meter.meaning())
        .buildWithCallback(now -> watched.forEach(it -> tell(now, it)));
    return watched;
  }

  private static void tell(ObservableDoubleMeasurement now, Watched it) {
    now.record(it.value().getAsDouble(), it.attributes());
  }

  private static Attributes attributes(Meter meter, String... values) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = 0; i < values.length; i++) {
      attributes.put(meter.tags().get(i), values[i]);
    }
    return attributes.build();
  }
}
