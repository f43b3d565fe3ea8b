package df.cluster;

import df.faults.Poll;
import df.faults.check.Tally;
import df.faults.load.Acknowledged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is printed, and whether it is as it must be. */
final class Outcome {
  private static final int SHOWN = 20;
  private static final int LIMIT = 100;
  private static final String ROW = "%-45s | %7s | %8s | %9s | %7s | %11s";

  private final Tally tally = new Tally();
  private final List<String> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private Map<String, Long> perNode = new TreeMap<>();
  private long events;
  private boolean limitsHeld = true;

  Tally tally() {
    return tally;
  }

  void expect(boolean holds, String what) {
    tally.expect(holds, what);
  }

  void step(String words, Acknowledged load, Duration time, Duration slowest) {
    events += load.count();
    String row =
        ROW.formatted(
            words,
            load.count(),
            load.refusals(),
            load.withoutAnswer(),
            seconds(time),
            seconds(slowest));
    rows.add(row);
    Poll.say("%s", row);
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  void tookOver(Duration time) {
    remarks.add("the backup takes over after " + seconds(time));
  }

  void worksAgain(Duration time) {
    remarks.add("events end again " + seconds(time) + " after the kill");
  }

  void failedBack(Duration time) {
    remarks.add("the first broker serves again " + seconds(time) + " after its start");
  }

  void lasted(Duration time) {
    remarks.add("all was done after " + seconds(time));
  }

  void nodes(Map<String, Long> ends, long twice) {
    perNode = ends;
    for (int i = 0; i < twice; i++) {
      tally.expect(false, "an event was ended twice");
    }
    tally.expect(ends.size() > 1, "work on both nodes");
  }

  /** Two nodes with a budget each would bring nearly twice the limit. */
  void callsToGhl(List<Instant> times, long refused) {
    int most = BusiestSpan.calls(times);
    remarks.add(
        "GHL was called %d times, at most %d in 10 s (limit %d), and refused %d (429)"
            .formatted(times.size(), most, LIMIT, refused));
    limitsHeld &= most <= LIMIT && refused == 0;
  }

  void timers(long runs, long doubled) {
    remarks.add("timed jobs ran " + runs + " times, " + doubled + " of them on both nodes");
    limitsHeld &= doubled == 0;
  }

  boolean isClean() {
    return limitsHeld && tally.missing().isEmpty() && tally.doubled().isEmpty();
  }

  void print() {
    System.out.println();
    System.out.println(
        ROW.formatted("step", "events", "refused", "no answer", "took", "slowest 200"));
    rows.forEach(System.out::println);
    System.out.println();
    System.out.printf(
        "%d events acknowledged, %d effects lost, %d doubled; ended by node: %s%n",
        events, tally.missing().size(), tally.doubled().size(), perNode);
    remarks.forEach(System.out::println);
    tally.missing().stream().limit(SHOWN).forEach(it -> System.out.println("lost: " + it));
    tally.doubled().stream().limit(SHOWN).forEach(it -> System.out.println("doubled: " + it));
  }
}
