package df.faults.check;

import java.util.ArrayList;
import java.util.List;

/** What was promised and is not there, and what is there more often than once. */
public final class Tally {
  private final List<String> missing = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();

  /** An effect that must be there exactly once, and how often it is. */
  void expectOnce(long found, String effect) {
    if (found == 0) {
      missing(effect);
    }
    atMostOnce(found, effect);
  }

  public void atMostOnce(long found, String effect) {
    if (found > 1) {
      doubled.add(found + " times: " + effect);
    }
  }

  public void missing(String effect) {
    missing.add(effect);
  }

  public void expect(boolean there, String effect) {
    if (!there) {
      missing(effect);
    }
  }

  public List<String> missing() {
    return missing;
  }

  public List<String> doubled() {
    return doubled;
  }
}
