package df.middleware.contact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact in the form that both systems' contacts are brought to, to be compared and merged.
 *
 * @param phone as its system stores it; {@link ContactMerge} brings it to E.164 first, so that a
 *     stored raw number is seen to differ and is replaced
 * @param email trimmed, in the case that it was written in; compared ignoring case
 * @param address one block: never mixed from two systems
 * @param tags in the case that they were written in; compared, and held, ignoring case
 * @param customFields by GHL's name, in the case that it was written in; names compared ignoring
 *     case; blank where the field is defined and empty
 * @param updatedAt when its system says that it last changed
 */
public record CanonicalContact(
    Optional<String> phone,
    Optional<String> email,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> timezone,
    Address address,
    Set<String> tags,
    Map<String, String> customFields,
    Optional<Instant> updatedAt) {

  /** A contact of which nothing is known. */
  public static final CanonicalContact EMPTY = of(Map.of(), Set.of(), Map.of(), Optional.empty());

  public CanonicalContact {
    tags = IgnoringCase.set(tags);
    customFields = IgnoringCase.map(customFields);
  }

  /** A postal address; all parts empty when none is known. */
  public record Address(
      Optional<String> street,
      Optional<String> city,
      Optional<String> state,
      Optional<String> postalCode,
      Optional<String> country) {

    /** Whether any part is known. */
    public boolean isKnown() {
      return parts().findAny().isPresent();
    }

    private Stream<String> parts() {
      return Stream.of(street, city, state, postalCode, country).flatMap(Optional::stream);
    }

    @Override
    public String toString() {
      return parts().collect(Collectors.joining(", "));
    }
  }

  /** A contact of these single values, tags and custom fields. */
  public static CanonicalContact of(
      Map<ContactField, String> values,
      Set<String> tags,
      Map<String, String> customFields,
      Optional<Instant> updatedAt) {
    return new CanonicalContact(
        Optional.ofNullable(values.get(ContactField.PHONE)),
        Optional.ofNullable(values.get(ContactField.EMAIL)),
        Optional.ofNullable(values.get(ContactField.FIRST_NAME)),
        Optional.ofNullable(values.get(ContactField.LAST_NAME)),
        Optional.ofNullable(values.get(ContactField.TIMEZONE)),
        ContactField.address(values),
        tags,
        customFields,
        updatedAt);
  }

  /** The single values that this contact has; the caller's to change. */
  public Map<ContactField, String> values() {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      field.of(this).ifPresent(value -> values.put(field, value));
    }
    return values;
  }

  /** First and last name together; empty when there is neither. */
  public Optional<String> wholeName() {
    String name =
        Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** This contact with that value, or without one. */
  public CanonicalContact with(ContactField field, Optional<String> value) {
    Map<ContactField, String> values = values();
    value.ifPresentOrElse(it -> values.put(field, it), () -> values.remove(field));
    return of(values, tags, customFields, updatedAt);
  }

  public CanonicalContact withTags(Set<String> newTags) {
    return of(values(), newTags, customFields, updatedAt);
  }

  public CanonicalContact withCustomFields(Map<String, String> newCustomFields) {
    return of(values(), tags, newCustomFields, updatedAt);
  }

  /** This contact with that custom field, blank where it is empty. */
  CanonicalContact withCustomField(String name, String value) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(customFields);
    fields.put(name, value);
    return withCustomFields(fields);
  }

  public CanonicalContact withUpdatedAt(Optional<Instant> newUpdatedAt) {
    return of(values(), tags, customFields, newUpdatedAt);
  }
}
