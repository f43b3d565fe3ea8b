package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import java.util.Optional;

/**
 * Which mappings are asked for: those that match all that is given.
 *
 * @param phone in E.164 where it is a valid number
 * @param email in any case
 */
public record MappingFilter(
    Optional<String> phone,
    Optional<String> email,
    Optional<String> ghlContactId,
    Optional<String> alowareContactId) {

  /** Reads the parameters that have the names of these components. */
  public static MappingFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new MappingFilter(
        given.phone("phone", phoneNumbers::e164),
        given.text("email"),
        given.text("ghlContactId"),
        given.text("alowareContactId"));
  }
}
