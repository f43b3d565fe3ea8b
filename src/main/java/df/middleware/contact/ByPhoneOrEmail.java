package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.vendor.NeedsPerson;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks somebody up on one side whom no mapping names: by phone, else by e-mail.
 *
 * @param system the side's name, for a person
 */
record ByPhoneOrEmail(
    String system,
    Function<String, Optional<Payload>> byPhone,
    Function<String, Optional<Payload>> byEmail) {

  /**
   * The contact with this phone or e-mail; {@link NeedsPerson} when those are two.
   *
   * <p>Both are asked, unless the one with the phone has the e-mail as well.
   *
   * @param phone in E.164
   * @param email in lower case
   */
  Optional<Payload> find(Optional<String> phone, Optional<String> email) {
    Optional<Payload> withPhone = phone.flatMap(byPhone);
    if (withPhone.isPresent() && (email.isEmpty() || hasEmail(withPhone.get(), email))) {
      return withPhone;
    }
    Optional<Payload> withEmail = email.flatMap(byEmail);
    if (withPhone.isPresent() && withEmail.isPresent()) {
      requireSame(id(withPhone), id(withEmail));
    }
    return withPhone.or(() -> withEmail);
  }

  private static boolean hasEmail(Payload contact, Optional<String> email) {
    return ContactField.EMAIL.same(contact.text("email"), email);
  }

  private void requireSame(String withPhone, String withEmail) {
    if (!withPhone.equals(withEmail)) {
      throw new NeedsPerson(
          "in %s the phone belongs to contact %s and the e-mail to contact %s"
              .formatted(system, withPhone, withEmail));
    }
  }

  private static String id(Optional<Payload> contact) {
    return contact.flatMap(it -> it.text("id")).orElse("without an id");
  }
}
