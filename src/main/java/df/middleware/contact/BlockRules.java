package df.middleware.contact;

import df.middleware.contact.CanonicalContact.Address;
import df.middleware.contact.FieldRule.Ruling;
import df.middleware.contact.Sides.Choice;
import df.middleware.synclog.Decision;
import java.util.Optional;

/** The rules for what is taken whole from one side: the name and the address. */
final class BlockRules {
  private BlockRules() {}

  // Name: prefer longer non-empty string; a tie is GHL's
  static Ruling name(Sides sides) {
    Choice<String> choice =
        sides.isMerge() ? longerName(sides) : sides.preferFirst(CanonicalContact::wholeName);
    CanonicalContact winner =
        choice.source().equals(Sides.BOTH) ? sides.first() : sideOf(sides, choice.source());
    return new Ruling(
        decision("name", choice),
        it ->
            it.with(ContactField.FIRST_NAME, winner.firstName())
                .with(ContactField.LAST_NAME, winner.lastName()));
  }

  private static Choice<String> longerName(Sides sides) {
    Choice<String> preferred = sides.preferFirst(CanonicalContact::wholeName);
    int ghl = sides.ghl().wholeName().map(String::length).orElse(0);
    int aloware = sides.aloware().wholeName().map(String::length).orElse(0);
    if (ghl == 0 || aloware == 0 || preferred.source().equals(Sides.BOTH)) {
      return preferred;
    }
    return aloware > ghl
        ? new Choice<>(sides.aloware().wholeName(), Sides.ALOWARE, "the longer name")
        : new Choice<>(
            sides.ghl().wholeName(),
            Sides.GHL,
            aloware == ghl ? "both are as long: GHL's" : "the longer name");
  }

  // Address: prefer GHL unless missing
  static Ruling address(Sides sides) {
    Choice<Address> choice =
        sides.preferFirst(it -> Optional.of(it.address()).filter(Address::isKnown));
    return new Ruling(decision("address", choice), it -> withAddress(it, choice.value()));
  }

  private static CanonicalContact withAddress(CanonicalContact to, Optional<Address> address) {
    return to.with(ContactField.STREET, address.flatMap(Address::street))
        .with(ContactField.CITY, address.flatMap(Address::city))
        .with(ContactField.STATE, address.flatMap(Address::state))
        .with(ContactField.POSTAL_CODE, address.flatMap(Address::postalCode))
        .with(ContactField.COUNTRY, address.flatMap(Address::country));
  }

  private static CanonicalContact sideOf(Sides sides, String source) {
    return source.equals(Sides.ALOWARE) ? sides.aloware() : sides.ghl();
  }

  private static Decision decision(String field, Choice<?> choice) {
    String value = choice.value().map(Object::toString).orElse("");
    return new Decision(field, value, choice.source(), choice.reason());
  }
}
