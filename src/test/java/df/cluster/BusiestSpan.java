package df.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many calls fell into the fullest ten seconds. */
final class BusiestSpan {
  private static final Duration SPAN = Duration.ofSeconds(10);

  private BusiestSpan() {}

  static int calls(List<Instant> times) {
    Deque<Instant> within = new ArrayDeque<>();
    int most = 0;
    for (Instant time : times.stream().sorted().toList()) {
      within.addLast(time);
      while (within.getFirst().isBefore(time.minus(SPAN))) {
        within.removeFirst();
      }
      most = Math.max(most, within.size());
    }
    return most;
  }
}
