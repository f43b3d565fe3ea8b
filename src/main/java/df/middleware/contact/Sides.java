package df.middleware.contact;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the merge rules look at: both contacts, phones in normal form, and who is to win.
 *
 * @param tagsBothHeld the tags that both sides were last known to hold
 */
record Sides(
    CanonicalContact aloware, CanonicalContact ghl, Set<String> tagsBothHeld, SourceOfTruth mode) {

  /** Where a value is from, as the audit trail names it. */
  static final String GHL = "ghl";

  static final String ALOWARE = "aloware";
  static final String BOTH = "both";
  static final String MERGED = "merged";

  /** The side named by the mode, or GHL where none is named. */
  CanonicalContact first() {
    return mode == SourceOfTruth.ALOWARE ? aloware : ghl;
  }

  /** The other one. */
  CanonicalContact second() {
    return mode == SourceOfTruth.ALOWARE ? ghl : aloware;
  }

  String firstName() {
    return mode == SourceOfTruth.ALOWARE ? ALOWARE : GHL;
  }

  String secondName() {
    return mode == SourceOfTruth.ALOWARE ? GHL : ALOWARE;
  }

  boolean isMerge() {
    return mode == SourceOfTruth.MERGE;
  }

  /** The first side's value if it has one, else the second's. */
  <T> Choice<T> preferFirst(Function<CanonicalContact, Optional<T>> field) {
    Optional<T> one = field.apply(first());
    Optional<T> other = field.apply(second());
    if (one.isPresent() && one.equals(other)) {
      return new Choice<>(one, BOTH, "both sides agree");
    }
    if (one.isPresent()) {
      return new Choice<>(
          one, firstName(), other.isPresent() ? winning() : "only this side has it");
    }
    return other.isPresent()
        ? new Choice<>(other, secondName(), "only this side has it")
        : new Choice<>(one, BOTH, "neither side has it");
  }

  private String winning() {
    return isMerge()
        ? "GHL is preferred"
        : "CONTACT_SOURCE_OF_TRUTH is " + firstName() + ": it wins every field it has";
  }

  /** A value, whose it is, and why it was taken. */
  record Choice<T>(Optional<T> value, String source, String reason) {}
}
