package df.faults;

import df.faults.check.Tally;
import java.util.List;

/** A row of the table, and what was seen on the way. */
record Result(String fault, int acknowledged, Tally tally, long seconds, List<String> remarks) {

  boolean isClean() {
    return tally.missing().isEmpty() && tally.doubled().isEmpty();
  }

  /** In the order of the table's columns. */
  List<String> cells() {
    return List.of(
        fault,
        String.valueOf(acknowledged),
        String.valueOf(tally.missing().size()),
        String.valueOf(tally.doubled().size()),
        String.valueOf(seconds));
  }
}
