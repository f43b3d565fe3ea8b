package df.middleware.contact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What has to be written to a side so that it holds what it should.
 *
 * @param values single values; blank to clear a part of the name or of the address
 * @param customFields by GHL's name
 * @param addedTags tags that the side lacks
 * @param removedTags tags that the side should no longer have
 */
public record ContactDifference(
    Map<ContactField, String> values,
    Map<String, String> customFields,
    Set<String> addedTags,
    Set<String> removedTags) {
  /** Both are the same. */
  static final ContactDifference NOTHING =
      new ContactDifference(Map.of(), Map.of(), Set.of(), Set.of());

  /** From what the side has to what it should have. */
  public static ContactDifference between(CanonicalContact have, CanonicalContact want) {
    return new ContactDifference(
        changedValues(have, want),
        changedCustomFields(have.customFields(), want.customFields()),
        IgnoringCase.minus(want.tags(), have.tags()),
        IgnoringCase.minus(have.tags(), want.tags()));
  }

  private static Map<ContactField, String> changedValues(
      CanonicalContact have, CanonicalContact want) {
    Map<ContactField, String> changed = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      Optional<String> wanted = field.of(want);
      if (!field.same(field.of(have), wanted) && (wanted.isPresent() || field.isPartOfBlock())) {
        changed.put(field, wanted.orElse(""));
      }
    }
    return changed;
  }

  private static Map<String, String> changedCustomFields(
      Map<String, String> have, Map<String, String> want) {
    Map<String, String> changed = new TreeMap<>();
    want.forEach(
        (name, value) -> {
          if (!value.isBlank() && !value.equals(have.get(name))) {
            changed.put(name, value);
          }
        });
    return changed;
  }

  public boolean isNothing() {
    return !hasFields() && !hasTags();
  }

  public boolean hasFields() {
    return !values.isEmpty() || !customFields.isEmpty();
  }

  public boolean hasTags() {
    return !addedTags.isEmpty() || !removedTags.isEmpty();
  }

  /** All that is to be given, by the keys of {@link ContactKeys}. */
  Map<String, String> keyed() {
    Map<String, String> keyed = new TreeMap<>();
    values.forEach((field, value) -> keyed.put(field.key(), value));
    customFields.forEach((name, value) -> keyed.put(ContactKeys.custom(name), value));
    addedTags.forEach(tag -> keyed.put(ContactKeys.tag(tag), ""));
    removedTags.forEach(tag -> keyed.put(ContactKeys.removedTag(tag), ""));
    return keyed;
  }

  Set<String> keys() {
    return keyed().keySet();
  }

  /** Without what was given before, with the same value, and not kept. */
  ContactDifference without(Map<String, String> refused) {
    Map<ContactField, String> leftValues = new EnumMap<>(ContactField.class);
    leftValues.putAll(values);
    leftValues.entrySet().removeIf(it -> it.getValue().equals(refused.get(it.getKey().key())));
    Map<String, String> leftCustom = new TreeMap<>(customFields);
    leftCustom
        .entrySet()
        .removeIf(it -> it.getValue().equals(refused.get(ContactKeys.custom(it.getKey()))));
    return new ContactDifference(
        leftValues,
        leftCustom,
        notRefused(addedTags, ContactKeys::tag, refused),
        notRefused(removedTags, ContactKeys::removedTag, refused));
  }

  /** Without anything of these keys. */
  ContactDifference withoutKeys(Set<String> keys) {
    Map<String, String> left = keyed();
    left.keySet().removeIf(it -> !keys.contains(it));
    return without(left);
  }

  private static Set<String> notRefused(
      Set<String> tags, UnaryOperator<String> key, Map<String, String> refused) {
    return IgnoringCase.set(
        tags.stream().filter(tag -> !refused.containsKey(key.apply(tag))).toList());
  }

  /** The same with these tags only. */
  ContactDifference withTags(Set<String> added, Set<String> removed) {
    return new ContactDifference(values, customFields, added, removed);
  }

  /** That single value and nothing else. */
  ContactDifference only(ContactField field) {
    Map<ContactField, String> one = new EnumMap<>(ContactField.class);
    one.putAll(values);
    one.keySet().retainAll(Set.of(field));
    return new ContactDifference(one, Map.of(), Set.of(), Set.of());
  }

  /** Without that single value. */
  ContactDifference without(ContactField field) {
    Map<ContactField, String> left = new EnumMap<>(ContactField.class);
    left.putAll(values);
    left.remove(field);
    return new ContactDifference(left, customFields, addedTags, removedTags);
  }

  /** The same with these custom fields only. */
  ContactDifference withCustomFields(Map<String, String> those) {
    return new ContactDifference(values, those, addedTags, removedTags);
  }

  /** The fields without the tags, which GHL takes by other calls. */
  ContactDifference fieldsOnly() {
    return new ContactDifference(values, customFields, Set.of(), Set.of());
  }

  /** The contact with all of this written. */
  CanonicalContact appliedTo(CanonicalContact contact) {
    Map<ContactField, String> newValues = contact.values();
    values.forEach(
        (field, value) -> {
          if (value.isEmpty()) {
            newValues.remove(field);
          } else {
            newValues.put(field, value);
          }
        });
    return CanonicalContact.of(
        newValues,
        IgnoringCase.minus(IgnoringCase.union(contact.tags(), addedTags), removedTags),
        withEntries(contact.customFields(), customFields),
        contact.updatedAt());
  }

  private static Map<String, String> withEntries(
      Map<String, String> entries, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(entries);
    all.putAll(more);
    return all;
  }
}
