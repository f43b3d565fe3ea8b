package df.middleware.inbox;

import df.middleware.event.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many events of each source wait, as far as this node knows: counted from time to time, and
 * guessed in between. With many, an event that arrives gets no doorbell of its own, so that a
 * broker never has to hold them all; the sweep rings as the queue drains.
 */
public final class Crowd {
  static final int MANY = 10_000;

  private final Map<Source, AtomicLong> waiting = new EnumMap<>(Source.class);

  public Crowd() {
    for (Source source : Source.values()) {
      waiting.put(source, new AtomicLong());
    }
  }

  /** Whether one more event of this source, which has just arrived, is rung for. */
  public boolean hasRoom(Source source) {
    return of(source).incrementAndGet() <= MANY;
  }

  /** A doorbell of this source was heard. */
  public void heard(Source source) {
    of(source).updateAndGet(count -> Math.max(0, count - 1));
  }

  /** So many events of this source wait for nothing but their turn. */
  void counted(Source source, long pending) {
    of(source).set(pending);
  }

  private AtomicLong of(Source source) {
    return Objects.requireNonNull(waiting.get(source));
  }
}
