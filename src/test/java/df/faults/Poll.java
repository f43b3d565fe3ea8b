package df.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, and tells whoever runs the suite what goes on. */
public final class Poll {
  private Poll() {}

  /** Returns once it holds. */
  public static void until(String what, Duration limit, BooleanSupplier holds) {
    if (!holdsWithin(limit, holds)) {
      throw new IllegalStateException("after " + limit + " not: " + what);
    }
  }

  /** Whether it came to hold in time. */
  public static boolean holdsWithin(Duration limit, BooleanSupplier holds) {
    Instant end = Instant.now().plus(limit);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      pause(Duration.ofMillis(50));
    }
    return true;
  }

  /** For a fault that lasts. */
  public static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the suite is being ended", stopping);
    }
  }

  public static void say(String form, Object... values) {
    String line = values.length == 0 ? form : form.formatted(values);
    System.out.println("%tT".formatted(LocalTime.now()) + "  " + line);
  }
}
