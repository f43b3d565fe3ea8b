package df.faults.net;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is to happen when an event comes to a step. */
public final class Steps {
  private final Map<Step, Strikes> armed = new ConcurrentHashMap<>();

  public void arm(Step step, Strikes strikes) {
    armed.put(step, strikes);
  }

  public void disarm() {
    armed.clear();
  }

  /** Whether this occasion is one at which to strike; then {@link #strike} must follow. */
  boolean isDue(Step step) {
    Strikes strikes = armed.get(step);
    return strikes != null && strikes.isDue();
  }

  /** Does the deed, and ends the connection on which it was seen. */
  void strike(Step step) throws Cut {
    Strikes strikes = armed.get(step);
    if (strikes != null) {
      strikes.strike();
    }
    throw new Cut();
  }

  void at(Step step) throws Cut {
    if (isDue(step)) {
      strike(step);
    }
  }
}
