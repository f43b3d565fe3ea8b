package df.middleware.list;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which tags make call lists: all but those that we set ourselves. */
public final class ListTags {
  private static final int LONGEST = 200;
  private static final Set<String> OWN =
      Set.of("inbound call", "outbound call", "dnc-sms", "sms opted out");

  private ListTags() {}

  public static boolean makesList(String tag) {
    String key = keyOf(tag);
    boolean isOwn = OWN.contains(key) || key.startsWith("sys:") || key.startsWith("call:");
    return !key.isEmpty() && key.length() <= LONGEST && !isOwn;
  }

  /** What a tag is compared by: GHL saves tags in lower case. */
  public static String keyOf(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }

  /** Those that make lists: the name of each by its key. */
  public static SortedMap<String, String> in(Collection<String> tags) {
    TreeMap<String, String> lists = new TreeMap<>();
    tags.stream()
        .filter(ListTags::makesList)
        .forEach(tag -> lists.putIfAbsent(keyOf(tag), tag.strip()));
    return Collections.unmodifiableSortedMap(lists);
  }
}
