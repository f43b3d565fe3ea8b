package df.middleware.testing;

import df.middleware.event.Source;
import df.middleware.inbox.QueueFigures;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Figures of a ledger in which nothing moves: only the ages that a test sets. */
public final class StillFigures implements QueueFigures {
  private final Map<Source, Waiting> waiting = new EnumMap<>(Source.class);

  /** Its oldest event has waited for so long. */
  public StillFigures waited(Source source, Duration age) {
    waiting.put(source, new Waiting(new UUID(0, 7), age));
    return this;
  }

  /** Nothing waits any more. */
  public void empty() {
    waiting.clear();
  }

  @Override
  public Map<Source, Waiting> oldestWaiting() {
    return waiting;
  }

  @Override
  public Map<Source, Standing> standing() {
    return Map.of(Source.GHL, Standing.NOTHING);
  }

  @Override
  public Map<Source, LastMinute> lastMinute() {
    return Map.of();
  }
}
