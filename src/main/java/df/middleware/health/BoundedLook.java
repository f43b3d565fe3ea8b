package df.middleware.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether something that may hang is there: never for longer than a limit, not twice in the
 * same second, and never with a second look while the first one hangs.
 */
final class BoundedLook {
  static final Duration LIMIT = Duration.ofSeconds(2);
  static final Duration KEPT = Duration.ofSeconds(1);

  private final Callable<?> look;
  private final Executor executor;
  private final Clock clock;
  private final Duration limit;
  private @Nullable Look last;

  private record Look(CompletableFuture<Optional<String>> fault, Instant startedAt) {}

  BoundedLook(Callable<?> look, Executor executor, Clock clock) {
    this(look, executor, clock, LIMIT);
  }

  BoundedLook(Callable<?> look, Executor executor, Clock clock, Duration limit) {
    this.look = look;
    this.executor = executor;
    this.clock = clock;
    this.limit = limit;
  }

  /** What is wrong, in a word or two that quote nobody; empty when it is there. */
  Optional<String> fault() {
    try {
      Look latest = latest();
      Duration left = limit.minus(Duration.between(latest.startedAt(), clock.instant()));
      return latest.fault().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return Optional.of("no answer within " + limit);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (ExecutionException | RejectedExecutionException unable) {
      return Optional.of(unable.getClass().getSimpleName());
    }
  }

  private synchronized Look latest() {
    Look known = last;
    boolean stale =
        known == null
            || (known.fault().isDone() && !clock.instant().isBefore(known.startedAt().plus(KEPT)));
    if (known == null || stale) {
      known = new Look(CompletableFuture.supplyAsync(this::tryIt, executor), clock.instant());
      last = known;
    }
    return known;
  }

  private Optional<String> tryIt() {
    try {
      look.call();
      return Optional.empty();
    } catch (Exception fault) {
      return Optional.of(fault.getClass().getSimpleName());
    }
  }
}
