package df.middleware.contact;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Contacts for the tables of the tests. */
final class Contacts {
  private Contacts() {}

  /** A contact of texts like {@code PHONE=+1…; CITY=Ulm}. */
  static CanonicalContact contact(String text) {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    for (String entry : split(text, ";")) {
      String[] both = entry.split("=", 2);
      values.put(ContactField.valueOf(both[0].strip()), both[1].strip());
    }
    return CanonicalContact.of(values, Set.of(), Map.of(), Optional.empty());
  }

  static CanonicalContact with(ContactField field, String value) {
    Optional<String> given = Optional.ofNullable(value).filter(it -> !it.isBlank());
    return CanonicalContact.EMPTY.with(field, given);
  }

  static CanonicalContact tagged(String tags) {
    return CanonicalContact.EMPTY.withTags(new TreeSet<>(split(tags, ",")));
  }

  static java.util.List<String> split(String text, String by) {
    return Arrays.stream((text == null ? "" : text).split(by))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
