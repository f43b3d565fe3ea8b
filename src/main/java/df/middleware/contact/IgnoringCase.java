package df.middleware.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets and maps of names that differ only when they differ in more than case: GHL lower-cases. */
final class IgnoringCase {
  private static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER;

  private IgnoringCase() {}

  /** These names; of several that differ only in case, the first. */
  static SortedSet<String> set(Collection<String> names) {
    return Collections.unmodifiableSortedSet(mutable(names));
  }

  static <V> SortedMap<String, V> map(Map<String, V> entries) {
    TreeMap<String, V> map = new TreeMap<>(ORDER);
    entries.forEach(map::putIfAbsent);
    return Collections.unmodifiableSortedMap(map);
  }

  /** All of the first, in their spelling, and what the second adds. */
  static SortedSet<String> union(Collection<String> first, Collection<String> second) {
    SortedSet<String> union = mutable(first);
    union.addAll(second);
    return Collections.unmodifiableSortedSet(union);
  }

  static SortedSet<String> minus(Collection<String> names, Collection<String> without) {
    SortedSet<String> left = mutable(names);
    without.forEach(left::remove);
    return Collections.unmodifiableSortedSet(left);
  }

  static SortedSet<String> intersection(Collection<String> first, Collection<String> second) {
    return minus(first, minus(first, second));
  }

  private static SortedSet<String> mutable(Collection<String> names) {
    TreeSet<String> set = new TreeSet<>(ORDER);
    set.addAll(names);
    return set;
  }
}
