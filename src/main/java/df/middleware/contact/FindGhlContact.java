package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds somebody in GHL whom no mapping names: by phone, else by e-mail. */
@Dependent
public final class FindGhlContact {
  private final ByPhoneOrEmail lookUp;
  private final NormalForm normalForm;

  @Inject
  public FindGhlContact(GhlContacts ghl, PhoneNumbers phones) {
    this.lookUp = new ByPhoneOrEmail("GHL", ghl::byPhone, ghl::byEmail);
    this.normalForm = new NormalForm(phones);
  }

  /** GHL's contact with this contact's phone or e-mail, as {@link ByPhoneOrEmail} finds it. */
  Optional<Payload> of(CanonicalContact contact) {
    return lookUp.find(normalForm.phone(contact), NormalForm.email(contact));
  }
}
