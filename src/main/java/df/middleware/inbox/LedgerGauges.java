package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * How the ledger stood when last looked at. Who reads the gauges never waits for the database; how
 * old the figures are is a gauge too.
 */
public final class LedgerGauges {
  private final Clock clock;
  private volatile Look last;

  private record Look(Map<Source, Standing> standing, Instant at) {}

  public LedgerGauges(Meters meters, Clock clock) {
    this.clock = clock;
    this.last = new Look(Map.of(), clock.instant());
    for (Source source : Source.values()) {
      String name = source.wireName();
      meters.watch(Meter.OLDEST_PENDING, of(source, Standing::oldestSeconds), name);
      meters.watch(Meter.EVENTS, of(source, Standing::pending), name, "pending");
      meters.watch(Meter.EVENTS, of(source, Standing::processing), name, "processing");
      meters.watch(Meter.EVENTS, of(source, Standing::errors), name, "error");
    }
    meters.watch(Meter.LOOK_AGE, this::ageSeconds);
  }

  /** What the gauges say from now on. */
  public void take(Map<Source, Standing> standing) {
    last = new Look(standing, clock.instant());
  }

  private DoubleSupplier of(Source source, ToDoubleFunction<Standing> figure) {
    return () -> figure.applyAsDouble(last.standing().getOrDefault(source, Standing.NOTHING));
  }

  private double ageSeconds() {
    return Duration.between(last.at(), clock.instant()).toSeconds();
  }
}
