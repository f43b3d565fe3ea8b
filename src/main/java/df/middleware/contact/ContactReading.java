package df.middleware.contact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a vendor's payload says about a contact: nothing about a field that it does not carry.
 *
 * @param id the vendor's id of the contact
 * @param values the single values carried; empty where one is carried and empty
 * @param name the whole name, where it is carried and its parts are not
 * @param tags the whole set, where it is carried
 * @param customFields those carried, by GHL's name; empty where one is carried and empty
 * @param updatedAt when the vendor last changed it
 */
public record ContactReading(
    Optional<String> id,
    Map<ContactField, Optional<String>> values,
    Optional<String> name,
    Optional<Set<String>> tags,
    Map<String, Optional<String>> customFields,
    Optional<Instant> updatedAt) {

  /** Whether it says anything about the contact. */
  public boolean saysAnything() {
    return !values.isEmpty() || name.isPresent() || tags.isPresent() || !customFields.isEmpty();
  }

  /** Whether it says whom it is about: a phone or an e-mail address. */
  public boolean carriesPhoneOrEmail() {
    return carried(ContactField.PHONE).isPresent() || carried(ContactField.EMAIL).isPresent();
  }

  /** The contact as it is if nothing changed that is not carried. */
  public CanonicalContact over(CanonicalContact known) {
    return CanonicalContact.of(
        valuesOver(known), tags.orElse(known.tags()), customOver(known), latest(known));
  }

  /** The same with the known tags added to those that it carries. */
  ContactReading withTagsOf(Optional<CanonicalContact> known) {
    Set<String> more = known.map(CanonicalContact::tags).orElse(Set.of());
    Optional<Set<String>> all = tags.map(it -> IgnoringCase.union(it, more));
    return new ContactReading(id, values, name, all, customFields, updatedAt);
  }

  /** The same, saying nothing about tags. */
  ContactReading withoutTags() {
    return new ContactReading(id, values, name, Optional.empty(), customFields, updatedAt);
  }

  private Map<ContactField, String> valuesOver(CanonicalContact known) {
    Map<ContactField, String> merged = known.values();
    Map<ContactField, Optional<String>> said = new EnumMap<>(ContactField.class);
    said.putAll(values);
    name.filter(it -> !known.wholeName().equals(Optional.of(it)))
        .ifPresent(it -> said.putAll(NameParts.of(it)));
    said.forEach(
        (field, value) ->
            value.ifPresentOrElse(it -> merged.put(field, it), () -> merged.remove(field)));
    return merged;
  }

  private Map<String, String> customOver(CanonicalContact known) {
    Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    merged.putAll(known.customFields());
    customFields.forEach((key, value) -> merged.put(key, value.orElse("")));
    return merged;
  }

  private Optional<Instant> latest(CanonicalContact known) {
    return updatedAt.or(known::updatedAt);
  }

  private Optional<String> carried(ContactField field) {
    return values.getOrDefault(field, Optional.empty());
  }
}
