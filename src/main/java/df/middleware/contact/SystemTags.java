package df.middleware.contact;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags of the system's own, which a merge does not remove as it does others. */
final class SystemTags {
  private static final String PREFIX = "sys:";
  private static final Set<String> OPT_OUT = IgnoringCase.set(Set.of("DNC-SMS", "SMS Opted Out"));

  private SystemTags() {}

  static boolean isSystemTag(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** Those that begin with {@code SYS:}: never removed. */
  static Set<String> in(Collection<String> tags) {
    return tags.stream().filter(SystemTags::isSystemTag).collect(Collectors.toSet());
  }

  /** Those by which GHL shows an opt-out: there the registry puts them on and takes them off. */
  static Set<String> ofOptOut(Set<String> tags) {
    return IgnoringCase.intersection(tags, OPT_OUT);
  }
}
