package df.middleware.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What came of looking at one contact.
 *
 * @param counts what it counts as, each once
 * @param repairs what is to be done
 */
record Finding(Set<Count> counts, List<Repair> repairs) {
  static final Finding NOT_OURS = new Finding(Set.of(), List.of());

  Finding {
    counts = Set.copyOf(counts);
    repairs = List.copyOf(repairs);
  }

  /** Looked at, with nothing to be done. */
  static Finding of(Count... counts) {
    return new Finding(Set.of(counts), List.of());
  }

  /** Drift of that cause. */
  static Finding drift(Count cause, Set<Count> more, List<Repair> repairs) {
    Set<Count> counts = EnumSet.of(Count.CHECKED, Count.DRIFT, cause);
    counts.addAll(more);
    return new Finding(counts, repairs);
  }

  Finding and(Count more) {
    Set<Count> all = EnumSet.of(more);
    all.addAll(counts);
    return new Finding(all, repairs);
  }

  Totals addedTo(Totals totals) {
    Totals sum = totals;
    for (Count count : counts) {
      sum = sum.plus(count, 1);
    }
    return sum;
  }
}
