package df.middleware.contact;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contact in the form that both systems' contacts are brought to, to be compared and merged.
 *
 * @param phone in E.164 where it is a valid number, else as stored
 * @param email trimmed, in the case that it was written in; compared ignoring case
 * @param address one block: never mixed from two systems
 * @param tags in the case that they were written in; compared ignoring case
 * @param customFields by name, in the case that it was written in; names compared ignoring case
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

  /** A postal address; all parts empty when none is known. */
  public record Address(
      Optional<String> street,
      Optional<String> city,
      Optional<String> state,
      Optional<String> postalCode,
      Optional<String> country) {}
}
