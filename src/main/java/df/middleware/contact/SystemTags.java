package df.middleware.contact;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags that begin with {@code SYS:}: the system's own, never removed. */
final class SystemTags {
  private static final String PREFIX = "sys:";

  private SystemTags() {}

  static boolean isSystemTag(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  static Set<String> in(Collection<String> tags) {
    return tags.stream().filter(SystemTags::isSystemTag).collect(Collectors.toSet());
  }
}
