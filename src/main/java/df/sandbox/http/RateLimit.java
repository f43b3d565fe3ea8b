package df.sandbox.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests in any stretch of some milliseconds, and so many in a day. */
public final class RateLimit {
  private static final long DAY = 86_400_000;

  private final Clock clock;
  private final Deque<Long> recent = new ArrayDeque<>();
  private long day;
  private int today;

  public RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** What is left after a request; {@code admitted} is false when nothing was left for it. */
  public record Left(boolean admitted, int inInterval, int today) {}

  /** Counts one request, unless there is no room for it. */
  public synchronized Left take(int limit, int intervalMillis, int dailyLimit) {
    long now = clock.millis();
    if (now / DAY != day) {
      day = now / DAY;
      today = 0;
    }
    while (!recent.isEmpty() && recent.getFirst() <= now - intervalMillis) {
      recent.removeFirst();
    }
    boolean admitted = recent.size() < limit && today < dailyLimit;
    if (admitted) {
      recent.addLast(now);
      today++;
    }
    return new Left(admitted, Math.max(0, limit - recent.size()), Math.max(0, dailyLimit - today));
  }

  public synchronized void reset() {
    recent.clear();
    today = 0;
  }
}
