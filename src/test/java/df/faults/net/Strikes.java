package df.faults.net;

import java.util.concurrent.atomic.AtomicInteger;

/** A deed that is done at every so many occasions, so many times, and never twice at once. */
public final class Strikes {
  private final int every;
  private final int times;
  private final Runnable deed;
  private final AtomicInteger met = new AtomicInteger();
  private final AtomicInteger struck = new AtomicInteger();

  public Strikes(int every, int times, Runnable deed) {
    this.every = every;
    this.times = times;
    this.deed = deed;
  }

  boolean isDue() {
    if (met.incrementAndGet() % every != 0) {
      return false;
    }
    return struck.getAndUpdate(it -> it < times ? it + 1 : it) < times;
  }

  void strike() {
    deed.run();
  }

  public int struck() {
    return struck.get();
  }

  public boolean isSpent() {
    return struck.get() >= times;
  }
}
