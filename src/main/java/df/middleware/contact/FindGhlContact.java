package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds somebody in GHL whom no mapping names: by phone, else by e-mail. */
@Dependent
public final class FindGhlContact {
  private final GhlContacts ghl;
  private final NormalForm normalForm;

  @Inject
  public FindGhlContact(GhlContacts ghl, PhoneNumbers phones) {
    this.ghl = ghl;
    this.normalForm = new NormalForm(phones);
  }

  /**
   * GHL's contact with this contact's phone or e-mail; {@link NeedsPerson} when those are two.
   *
   * <p>Both are asked, unless the one with the phone has the e-mail as well.
   */
  Optional<Payload> of(CanonicalContact contact) {
    Optional<Payload> byPhone = normalForm.phone(contact).flatMap(ghl::byPhone);
    Optional<String> email = NormalForm.email(contact);
    if (byPhone.isPresent() && (email.isEmpty() || hasEmail(byPhone.get(), email))) {
      return byPhone;
    }
    Optional<Payload> byEmail = email.flatMap(ghl::byEmail);
    if (byPhone.isPresent() && byEmail.isPresent()) {
      requireSame(id(byPhone), id(byEmail));
    }
    return byPhone.or(() -> byEmail);
  }

  private static boolean hasEmail(Payload contact, Optional<String> email) {
    return ContactField.EMAIL.same(contact.text("email"), email);
  }

  private static void requireSame(String byPhone, String byEmail) {
    if (!byPhone.equals(byEmail)) {
      throw new NeedsPerson(
          "in GHL the phone belongs to contact %s and the e-mail to contact %s"
              .formatted(byPhone, byEmail));
    }
  }

  private static String id(Optional<Payload> contact) {
    return contact.flatMap(it -> it.text("id")).orElse("without an id");
  }
}
