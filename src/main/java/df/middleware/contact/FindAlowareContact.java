package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds somebody in Aloware whom no mapping names: by phone, else by e-mail where it can. */
@Dependent
public final class FindAlowareContact {
  private final ByPhoneOrEmail lookUp;
  private final NormalForm normalForm;

  @Inject
  public FindAlowareContact(AlowareContacts aloware, PhoneNumbers phones) {
    this.lookUp = new ByPhoneOrEmail("Aloware", aloware::byPhone, aloware::byEmail);
    this.normalForm = new NormalForm(phones);
  }

  /** Aloware's contact with this contact's phone or e-mail, as {@link ByPhoneOrEmail} finds it. */
  Optional<Payload> of(CanonicalContact contact) {
    return lookUp.find(normalForm.phone(contact), NormalForm.email(contact));
  }
}
