package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the mapping of a contact of either side: by its id, else by phone and e-mail. */
@Dependent
public final class FindMapping {
  private final ContactMappings mappings;
  private final NormalForm normalForm;

  @Inject
  public FindMapping(ContactMappings mappings, PhoneNumbers phones) {
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
  }

  /** An Aloware contact's mapping; {@link NeedsPerson} when it cannot be told which one it is. */
  Optional<ContactMapping> of(Optional<String> alowareId, CanonicalContact contact) {
    return alowareId
        .flatMap(mappings::byAlowareId)
        .or(
            () ->
                byPhoneOrEmail(contact)
                    .map(it -> unbound(it, "Aloware", it.alowareContactId(), alowareId)));
  }

  /** A GHL contact's mapping; {@link NeedsPerson} when it cannot be told which one it is. */
  Optional<ContactMapping> ofGhl(Optional<String> ghlId, CanonicalContact contact) {
    return ghlId
        .flatMap(mappings::byGhlId)
        .or(() -> byPhoneOrEmail(contact).map(it -> unbound(it, "GHL", it.ghlContactId(), ghlId)));
  }

  private Optional<ContactMapping> byPhoneOrEmail(CanonicalContact contact) {
    Optional<ContactMapping> byPhone =
        normalForm.phone(contact).flatMap(it -> only(mappings.byPhone(it), "phone"));
    Optional<ContactMapping> byEmail =
        NormalForm.email(contact).flatMap(it -> only(mappings.byEmail(it), "e-mail"));
    if (byPhone.isPresent() && byEmail.isPresent() && !sameOne(byPhone, byEmail)) {
      throw new NeedsPerson(
          "the phone belongs to mapping %s and the e-mail to mapping %s"
              .formatted(byPhone.get().id(), byEmail.get().id()));
    }
    return byPhone.or(() -> byEmail);
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

  private static ContactMapping unbound(
      ContactMapping mapping, String system, Optional<String> bound, Optional<String> id) {
    if (id.isPresent() && bound.isPresent() && !bound.equals(id)) {
      throw new NeedsPerson(
          "%s contact %s has the phone or e-mail of mapping %s, which is %s contact %s"
              .formatted(system, id.get(), mapping.id(), system, bound.get()));
    }
    return mapping;
  }
}
