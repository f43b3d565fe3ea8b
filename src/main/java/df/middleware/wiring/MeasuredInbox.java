package df.middleware.wiring;

import df.middleware.event.Event;
import df.middleware.event.Source;
import df.middleware.inbox.EventInbox;
import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.vendor.Vendor;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger, with every attempt at an event measured from its claim to its end. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class MeasuredInbox implements EventInbox {
  private static final Duration LOST = Duration.ofHours(1);

  /** By claim, on this node; one that is lost leaves with the next that ends. */
  private final Map<UUID, Instant> claimed = new ConcurrentHashMap<>();

  @Inject @Delegate EventInbox ledger;
  @Inject Meters meters;
  @Inject Clock clock;

  @Override
  public Optional<Claim> claim(Source source, UUID id) {
    Optional<Claim> claim = ledger.claim(source, id);
    claim.ifPresent(it -> claimed.put(it.token(), clock.instant()));
    return claim;
  }

  @Override
  public boolean finish(Claim claim, SyncResult result) {
    return ended(claim, result.outcome().wireName(), ledger.finish(claim, result));
  }

  @Override
  public boolean fail(Claim claim, SyncLogEntry failure) {
    return ended(claim, "error", ledger.fail(claim, failure));
  }

  @Override
  public boolean retryLater(Claim claim, Duration delay, SyncLogEntry failure) {
    boolean ours = ledger.retryLater(claim, delay, failure);
    attempted(claim, "retry");
    return ours;
  }

  @Override
  public Parked park(Claim claim, Vendor vendor, SyncLogEntry waiting) {
    Parked parked = ledger.park(claim, vendor, waiting);
    attempted(claim, "parked");
    return parked;
  }

  @Override
  public boolean postpone(Claim claim, Duration delay) {
    boolean ours = ledger.postpone(claim, delay);
    attempted(claim, "postponed");
    return ours;
  }

  @Override
  public void waitFor(Claim claim, String laneKey) {
    ledger.waitFor(claim, laneKey);
    attempted(claim, "waiting");
  }

  private boolean ended(Claim claim, String result, boolean ours) {
    attempted(claim, result);
    if (ours) {
      Duration age = Duration.between(claim.event().receivedAt(), clock.instant());
      time(Meter.EVENT_AGE, age, claim.event(), result);
    }
    return ours;
  }

  private void attempted(Claim claim, String result) {
    Instant now = clock.instant();
    Instant start = Optional.ofNullable(claimed.remove(claim.token())).orElse(now);
    claimed.values().removeIf(it -> it.isBefore(now.minus(LOST)));
    time(Meter.ATTEMPT, Duration.between(start, now), claim.event(), result);
  }

  private void time(Meter meter, Duration took, Event event, String result) {
    String source = event.source().wireName();
    meters.time(meter, took, source, event.entityType().wireName(), result);
  }
}
