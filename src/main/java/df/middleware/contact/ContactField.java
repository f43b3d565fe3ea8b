package df.middleware.contact;

import df.middleware.contact.CanonicalContact.Address;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a contact that hold one text, with their names in both systems. */
public enum ContactField {
  PHONE("phone", "phone_number", CanonicalContact::phone),
  EMAIL("email", "email", CanonicalContact::email),
  FIRST_NAME("firstName", "first_name", CanonicalContact::firstName),
  LAST_NAME("lastName", "last_name", CanonicalContact::lastName),
  TIMEZONE("timezone", "timezone", CanonicalContact::timezone),
  STREET("address1", "address", it -> it.address().street()),
  CITY("city", "city", it -> it.address().city()),
  STATE("state", "state", it -> it.address().state()),
  POSTAL_CODE("postalCode", "zipcode", it -> it.address().postalCode()),
  COUNTRY("country", "country", it -> it.address().country());

  private final String ghlName;
  private final String alowareName;
  private final Function<CanonicalContact, Optional<String>> value;

  ContactField(
      String ghlName, String alowareName, Function<CanonicalContact, Optional<String>> value) {
    this.ghlName = ghlName;
    this.alowareName = alowareName;
    this.value = value;
  }

  /** The name in GoHighLevel's contact. */
  public String ghlName() {
    return ghlName;
  }

  /** The name in Aloware's contact. */
  public String alowareName() {
    return alowareName;
  }

  /** The field's value in this contact. */
  public Optional<String> of(CanonicalContact contact) {
    return value.apply(contact);
  }

  /** The field's name in what is stored. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of {@code sync_log.decisions} that this is a part of. */
  String decidedAs() {
    return switch (this) {
      case PHONE, EMAIL, TIMEZONE -> key();
      case FIRST_NAME, LAST_NAME -> "name";
      case STREET, CITY, STATE, POSTAL_CODE, COUNTRY -> "address";
    };
  }

  /** Whether it is a part of a block that is taken whole, so that an old part is cleared. */
  boolean isPartOfBlock() {
    return !decidedAs().equals(key());
  }

  /** Whether these two texts mean the same: e-mail addresses ignore case. */
  boolean same(Optional<String> one, Optional<String> other) {
    return this == EMAIL
        ? one.map(ContactField::lower).equals(other.map(ContactField::lower))
        : one.equals(other);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static Address address(Map<ContactField, String> values) {
    return new Address(
        Optional.ofNullable(values.get(STREET)),
        Optional.ofNullable(values.get(CITY)),
        Optional.ofNullable(values.get(STATE)),
        Optional.ofNullable(values.get(POSTAL_CODE)),
        Optional.ofNullable(values.get(COUNTRY)));
  }
}
