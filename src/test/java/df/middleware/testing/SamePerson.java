package df.middleware.testing;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import java.util.Optional;

/** Whether a contact of a vendor in memory has this number or address. */
record SamePerson(PhoneNumbers phones) {

  Optional<String> number(Payload contact) {
    return contact.text("phone").flatMap(phones::e164);
  }

  boolean hasPhone(Payload contact, String e164) {
    return number(contact).filter(e164::equals).isPresent();
  }

  boolean hasEmail(Payload contact, String email) {
    return contact.text("email").filter(email::equalsIgnoreCase).isPresent();
  }
}
