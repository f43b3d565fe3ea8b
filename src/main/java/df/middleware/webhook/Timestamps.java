package df.middleware.webhook;

import java.time.Clock;
import java.time.Duration;

/** The time window of signed deliveries: what is older may be a recording that is played again. */
final class Timestamps {
  private Timestamps() {}

  /** Whether the seconds since 1970 in this text are that near to now, before or after. */
  static boolean near(String seconds, Clock clock, Duration tolerance) {
    if (!seconds.matches("\\d{1,12}")) {
      return false;
    }
    long away = clock.instant().getEpochSecond() - Long.parseLong(seconds);
    return Math.abs(away) <= tolerance.toSeconds();
  }
}
