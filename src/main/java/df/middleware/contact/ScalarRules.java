package df.middleware.contact;

import df.middleware.contact.FieldRule.Ruling;
import df.middleware.contact.Sides.Choice;
import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for fields that hold a single value. */
final class ScalarRules {
  private final PhoneNumbers phones;

  ScalarRules(PhoneNumbers phones) {
    this.phones = phones;
  }

  // Phone: never overwrite once set unless new is E.164-valid and old is not
  Ruling phone(Sides sides) {
    return ruling(ContactField.PHONE, "phone", phoneOf(sides));
  }

  private Choice<String> phoneOf(Sides sides) {
    Choice<String> preferred = sides.preferFirst(CanonicalContact::phone);
    Optional<String> ours = sides.ghl().phone();
    Optional<String> theirs = sides.aloware().phone();
    if (!sides.isMerge() || ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
      return preferred;
    }
    if (!isE164(ours) && isE164(theirs)) {
      return new Choice<>(theirs, Sides.ALOWARE, "Aloware's is valid E.164 and GHL's is not");
    }
    return new Choice<>(
        ours,
        Sides.GHL,
        isE164(ours) && !isE164(theirs)
            ? "GHL's is valid E.164 and Aloware's is not"
            : "conflict: Aloware has another number, and a number once set is not overwritten");
  }

  private boolean isE164(Optional<String> phone) {
    return phone.filter(phones::isE164).isPresent();
  }

  // Email: prefer non-empty; if both differ, keep GHL, record conflict
  Ruling email(Sides sides) {
    Choice<String> preferred = sides.preferFirst(CanonicalContact::email);
    return ruling(ContactField.EMAIL, "email", sides.isMerge() ? mergedEmail(sides) : preferred);
  }

  private static Choice<String> mergedEmail(Sides sides) {
    Choice<String> preferred = sides.preferFirst(CanonicalContact::email);
    if (sides.ghl().email().isEmpty() || sides.aloware().email().isEmpty()) {
      return preferred;
    }
    return ContactField.EMAIL.same(sides.ghl().email(), sides.aloware().email())
        ? new Choice<>(sides.ghl().email(), Sides.BOTH, "both sides agree")
        : new Choice<>(
            sides.ghl().email(), Sides.GHL, "conflict: Aloware has another address; GHL's is kept");
  }

  // Timezone: prefer GHL
  Ruling timezone(Sides sides) {
    return ruling(ContactField.TIMEZONE, "timezone", sides.preferFirst(CanonicalContact::timezone));
  }

  // Most recent updatedAt timestamp wins for overall update time
  Ruling updatedAt(Sides sides) {
    Optional<Instant> ghl = sides.ghl().updatedAt();
    Optional<Instant> aloware = sides.aloware().updatedAt();
    Optional<Instant> latest =
        Stream.of(ghl, aloware).flatMap(Optional::stream).max(Comparator.naturalOrder());
    String source =
        ghl.equals(aloware) ? Sides.BOTH : latest.equals(ghl) ? Sides.GHL : Sides.ALOWARE;
    String value = latest.map(Instant::toString).orElse("");
    String reason = latest.isPresent() ? "the more recent" : "neither side says";
    return new Ruling(
        new Decision("updatedAt", value, source, reason), it -> it.withUpdatedAt(latest));
  }

  private static Ruling ruling(ContactField field, String name, Choice<String> choice) {
    Decision decision =
        new Decision(name, choice.value().orElse(""), choice.source(), choice.reason());
    return new Ruling(decision, it -> it.with(field, choice.value()));
  }
}
