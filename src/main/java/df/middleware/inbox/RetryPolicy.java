package df.middleware.inbox;

import df.middleware.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * When a failing event is tried again: later each time, with jitter so that a crowd does not come
 * back at once, and not for ever.
 */
public final class RetryPolicy {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int UNFORESEEN_ATTEMPTS = 5;

  private final Duration maxAge;
  private final Clock clock;
  private final RandomGenerator random;
  private final Predicate<Event> endless;

  /**
   * @param maxAge {@code RETRY_MAX_AGE}, from the arrival of the event
   * @param endless events that are tried until the vendor is there again: opt-outs
   */
  public RetryPolicy(
      Duration maxAge, Clock clock, RandomGenerator random, Predicate<Event> endless) {
    this.maxAge = maxAge;
    this.clock = clock;
    this.random = random;
    this.endless = endless;
  }

  /**
   * How long to wait after a failure worth trying again; empty: given up.
   *
   * @param parked time that does not count as the event's age
   */
  public Optional<Duration> afterUnavailable(
      Event event, Duration parked, Optional<Duration> asked) {
    Duration delay = backOff(event.attempts());
    Duration wait = asked.filter(it -> it.compareTo(delay) > 0).map(this::spread).orElse(delay);
    boolean old = event.receivedAt().plus(parked).plus(maxAge).isBefore(clock.instant().plus(wait));
    return old && !endless.test(event) ? Optional.empty() : Optional.of(wait);
  }

  /** How long to wait after a failure that nobody foresaw: five attempts. */
  public Optional<Duration> afterUnforeseen(Event event) {
    return event.attempts() < UNFORESEEN_ATTEMPTS
        ? Optional.of(backOff(event.attempts()))
        : Optional.empty();
  }

  /** Doubles with each attempt, up to the longest; half of it is chance. */
  private Duration backOff(int attempts) {
    long doubled = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), 20);
    long full = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }

  /** What was asked for, and up to a tenth more. */
  Duration spread(Duration asked) {
    return asked.plusMillis(random.nextLong(asked.toMillis() / 10 + 1));
  }
}
