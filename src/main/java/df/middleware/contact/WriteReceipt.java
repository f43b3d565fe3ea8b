package df.middleware.contact;

import df.middleware.synclog.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a side holds after a write: what it answered, which may not be what it was given.
 *
 * @param conflicts what it accepted and did not keep
 */
record WriteReceipt(LastKnown state, List<Decision> conflicts) {

  /**
   * Compares an answer with what was sent. Spelling that a vendor changes on its own (the case of
   * an e-mail address, the format of a number) counts as kept.
   */
  static WriteReceipt of(
      LastKnown before,
      ContactDifference sent,
      ContactReading answer,
      NormalForm normalForm,
      String side) {
    CanonicalContact expected = sent.appliedTo(before.contact());
    if (!answer.saysAnything()) {
      return new WriteReceipt(before.withContact(expected).refusing(sent, Map.of()), List.of());
    }
    CanonicalContact told = answer.over(before.contact());
    Map<String, String> notKept = new TreeMap<>();
    List<Decision> conflicts = new ArrayList<>();
    for (Map.Entry<ContactField, String> value : sent.values().entrySet()) {
      ContactField field = value.getKey();
      Optional<String> kept = field.of(told);
      if (normalForm.same(field, kept, field.of(expected))) {
        told = told.with(field, field.of(expected));
      } else {
        notKept.put(field.key(), value.getValue());
        conflicts.add(conflict(field.decidedAs(), kept.orElse(""), side));
      }
    }
    for (Map.Entry<String, String> custom : sent.customFields().entrySet()) {
      String kept = told.customFields().getOrDefault(custom.getKey(), "");
      if (!kept.equals(custom.getValue())) {
        notKept.put(ContactDifference.customKey(custom.getKey()), custom.getValue());
        conflicts.add(conflict("customFields", custom.getKey() + "=" + kept, side));
      }
    }
    return new WriteReceipt(before.withContact(told).refusing(sent, notKept), conflicts);
  }

  private static Decision conflict(String field, String kept, String side) {
    return new Decision(
        field, kept, side, "conflict: accepted what was written and did not keep it; not repeated");
  }
}
