package df.middleware.contact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names for each single thing that can be written to a contact: {@code email}, {@code
 * custom:Budget}, {@code tag:vip} to put a tag on, {@code untag:vip} to take it off.
 */
final class ContactKeys {
  private static final String CUSTOM = "custom:";
  private static final String TAG = "tag:";
  private static final String REMOVED_TAG = "untag:";

  private ContactKeys() {}

  static String custom(String name) {
    return CUSTOM + name;
  }

  static String tag(String tag) {
    return TAG + tag;
  }

  static String removedTag(String tag) {
    return REMOVED_TAG + tag;
  }

  /** The tags that these keys put on. */
  static Set<String> tagsIn(Collection<String> keys) {
    return named(keys, TAG);
  }

  /** The tags that these keys take off. */
  static Set<String> removedTagsIn(Collection<String> keys) {
    return named(keys, REMOVED_TAG);
  }

  /** Those of the keys that take tags off. */
  static Set<String> removals(Collection<String> keys) {
    return keys.stream().filter(it -> it.startsWith(REMOVED_TAG)).collect(Collectors.toSet());
  }

  private static Set<String> named(Collection<String> keys, String prefix) {
    return keys.stream()
        .filter(it -> it.startsWith(prefix))
        .map(it -> it.substring(prefix.length()))
        .collect(Collectors.toSet());
  }

  /** All in which two contacts differ; a tag that only one has, both ways. */
  static Set<String> changed(CanonicalContact one, CanonicalContact other) {
    Set<String> keys = new TreeSet<>();
    for (ContactField field : ContactField.values()) {
      if (!field.same(field.of(one), field.of(other))) {
        keys.add(field.key());
      }
    }
    Set<String> names =
        IgnoringCase.union(one.customFields().keySet(), other.customFields().keySet());
    names.stream()
        .filter(it -> !custom(one, it).equals(custom(other, it)))
        .forEach(it -> keys.add(custom(it)));
    Set<String> both = IgnoringCase.intersection(one.tags(), other.tags());
    for (String tag : IgnoringCase.minus(IgnoringCase.union(one.tags(), other.tags()), both)) {
      keys.add(tag(tag));
      keys.add(removedTag(tag));
    }
    return keys;
  }

  private static String custom(CanonicalContact contact, String name) {
    return contact.customFields().getOrDefault(name, "");
  }

  /** Those of the keys whose value a contact holds. */
  static Set<String> held(CanonicalContact contact, Map<String, String> keyed) {
    Map<String, String> has =
        IgnoringCase.map(
            new ContactDifference(
                    contact.values(), contact.customFields(), contact.tags(), Set.of())
                .keyed());
    return keyed.entrySet().stream()
        .filter(
            it ->
                it.getKey().startsWith(REMOVED_TAG)
                    ? !has.containsKey(tag(it.getKey().substring(REMOVED_TAG.length())))
                    : it.getValue().equals(has.get(it.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
