package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the mapping of an Aloware contact: by its id, else by phone and e-mail. */
@Dependent
public final class FindMapping {
  private final ContactMappings mappings;
  private final NormalForm normalForm;

  @Inject
  public FindMapping(ContactMappings mappings, PhoneNumbers phones) {
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
  }

  /** The contact's mapping; {@link NeedsPerson} when it cannot be told which one it is. */
  Optional<ContactMapping> of(Optional<String> alowareId, CanonicalContact contact) {
    return alowareId.flatMap(mappings::byAlowareId).or(() -> byPhoneOrEmail(alowareId, contact));
  }

  private Optional<ContactMapping> byPhoneOrEmail(
      Optional<String> alowareId, CanonicalContact contact) {
    Optional<ContactMapping> byPhone =
        normalForm.phone(contact).flatMap(it -> only(mappings.byPhone(it), "phone"));
    Optional<ContactMapping> byEmail =
        NormalForm.email(contact).flatMap(it -> only(mappings.byEmail(it), "e-mail"));
    if (byPhone.isPresent() && byEmail.isPresent() && !sameOne(byPhone, byEmail)) {
      throw new NeedsPerson(
          "the phone belongs to mapping %s and the e-mail to mapping %s"
              .formatted(byPhone.get().id(), byEmail.get().id()));
    }
    Optional<ContactMapping> found = byPhone.or(() -> byEmail);
    found.ifPresent(it -> requireUnbound(it, alowareId));
    return found;
  }

  private static boolean sameOne(Optional<ContactMapping> one, Optional<ContactMapping> other) {
    return one.map(ContactMapping::id).equals(other.map(ContactMapping::id));
  }

  private static Optional<ContactMapping> only(List<ContactMapping> found, String by) {
    if (found.size() > 1) {
      throw new NeedsPerson(
          "several mappings have this %s: %s"
              .formatted(by, found.stream().map(ContactMapping::id).toList()));
    }
    return found.stream().findFirst();
  }

  private static void requireUnbound(ContactMapping mapping, Optional<String> alowareId) {
    Optional<String> bound = mapping.alowareContactId();
    if (alowareId.isPresent() && bound.isPresent() && !bound.equals(alowareId)) {
      throw new NeedsPerson(
          "Aloware contact %s has the phone or e-mail of mapping %s, which is Aloware contact %s"
              .formatted(alowareId.get(), mapping.id(), bound.get()));
    }
  }
}
