package df.middleware.paging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time as microseconds since 1970, which is as finely as PostgreSQL keeps it. */
final class Micros {
  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  static Instant toInstant(long micros) {
    long nanos = Math.floorMod(micros, PER_SECOND) * 1_000;
    return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), nanos);
  }
}
