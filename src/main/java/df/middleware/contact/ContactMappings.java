package df.middleware.contact;

import java.util.List;
import java.util.Optional;

/** Who is who in both systems. Each method is a transaction of its own. */
public interface ContactMappings {

  Optional<ContactMapping> byAlowareId(String alowareContactId);

  Optional<ContactMapping> byGhlId(String ghlContactId);

  /** All that have this number, in E.164; more than one means that a person must decide. */
  List<ContactMapping> byPhone(String e164);

  /** All that have this address, given in any case. */
  List<ContactMapping> byEmail(String email);

  /**
   * Adds it or changes it, and commits.
   *
   * @return the mapping as stored, with its new version
   * @throws df.middleware.vendor.VendorUnavailable when somebody else changed it meanwhile or
   *     mapped one of the ids: the event is tried again, from what is known then
   */
  ContactMapping save(ContactMapping mapping);
}
