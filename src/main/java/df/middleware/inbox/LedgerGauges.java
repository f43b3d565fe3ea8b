package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the ledger stood when last looked at. Who reads the gauges never waits for the database; how
 * old the figures are is a gauge too.
 */
public final class LedgerGauges {
  private static final List<EventStatus> OPEN =
      List.of(EventStatus.PENDING, EventStatus.PROCESSING, EventStatus.ERROR);

  private final Clock clock;
  private volatile Look last;

  private record Look(Standing standing, Instant at) {}

  public LedgerGauges(Meters meters, Clock clock) {
    this.clock = clock;
    this.last = new Look(new Standing(Map.of(), Map.of()), clock.instant());
    for (Source source : Source.values()) {
      String name = source.wireName();
      meters.watch(Meter.OLDEST_PENDING, () -> last.standing().oldestPendingSeconds(source), name);
      for (EventStatus status : OPEN) {
        meters.watch(
            Meter.EVENTS, () -> last.standing().count(source, status), name, status.wireName());
      }
    }
    meters.watch(Meter.LOOK_AGE, this::ageSeconds);
  }

  /** What the gauges say from now on. */
  public void take(Standing standing) {
    last = new Look(standing, clock.instant());
  }

  private double ageSeconds() {
    return Duration.between(last.at(), clock.instant()).toSeconds();
  }
}
