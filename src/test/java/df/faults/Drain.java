package df.faults;

import df.faults.check.LedgerCheck;
import df.faults.part.Plant;
import java.time.Duration;
import java.time.Instant;

/** Waits until everything that is stored has ended. */
final class Drain {
  private static final Duration STANDSTILL = Duration.ofMinutes(6);
  private static final Duration REPORT = Duration.ofSeconds(30);
  private static final int QUIET_LOOKS = 4;

  private final Plant plant;
  private long least = Long.MAX_VALUE;
  private Instant lastProgress = Instant.now();
  private Instant lastReport = Instant.now();

  private Drain(Plant plant) {
    this.plant = plant;
  }

  /** Whether it all ended; false when nothing went on for some minutes. */
  static boolean await(Plant plant) {
    return new Drain(plant).await();
  }

  private boolean await() {
    int quiet = 0;
    while (quiet < QUIET_LOOKS) {
      Poll.pause(Duration.ofMillis(250));
      long left = LedgerCheck.unfinished(plant.sql());
      quiet = left == 0 && plant.sandbox().deliveriesUnderway() == 0 ? quiet + 1 : 0;
      if (left < least) {
        least = left;
        lastProgress = Instant.now();
      }
      report(left);
      if (Instant.now().isAfter(lastProgress.plus(STANDSTILL))) {
        return false;
      }
    }
    return true;
  }

  private void report(long left) {
    if (Instant.now().isAfter(lastReport.plus(REPORT))) {
      lastReport = Instant.now();
      Poll.say("  %d events are not done yet", left);
    }
  }
}
