package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Contacts as they are compared: the phone in E.164 where it is a number. */
final class NormalForm {
  private final PhoneNumbers phones;

  NormalForm(PhoneNumbers phones) {
    this.phones = phones;
  }

  CanonicalContact of(CanonicalContact contact) {
    Optional<String> phone = contact.phone().map(it -> phones.e164(it).orElse(it));
    return contact.with(ContactField.PHONE, phone);
  }

  /** The phone in E.164; empty when the contact has no valid one. */
  Optional<String> phone(CanonicalContact contact) {
    return contact.phone().flatMap(phones::e164);
  }

  /** The e-mail address in lower case. */
  static Optional<String> email(CanonicalContact contact) {
    return contact.email().map(it -> it.toLowerCase(Locale.ROOT));
  }

  boolean same(ContactField field, Optional<String> one, Optional<String> other) {
    return field == ContactField.PHONE
        ? one.map(this::e164OrRaw).equals(other.map(this::e164OrRaw))
        : field.same(one, other);
  }

  /** Whether both say the same, in whatever spelling; when it changed is not looked at. */
  boolean same(CanonicalContact one, CanonicalContact other) {
    for (ContactField field : ContactField.values()) {
      if (!same(field, field.of(one), field.of(other))) {
        return false;
      }
    }
    return one.tags().equals(other.tags()) && filled(one).equals(filled(other));
  }

  private String e164OrRaw(String phone) {
    return phones.e164(phone).orElse(phone);
  }

  private static Map<String, String> filled(CanonicalContact contact) {
    return contact.customFields().entrySet().stream()
        .filter(it -> !it.getValue().isBlank())
        .collect(Collectors.toMap(it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }
}
