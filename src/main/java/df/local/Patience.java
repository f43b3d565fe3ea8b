package df.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does, for a quarter of a minute. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private Patience() {}

  /** Whether it came true in time. */
  static boolean until(BooleanSupplier condition) {
    Instant limit = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(limit) || interrupted()) {
        return false;
      }
    }
    return true;
  }

  private static boolean interrupted() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
