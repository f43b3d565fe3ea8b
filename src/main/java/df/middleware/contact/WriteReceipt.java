package df.middleware.contact;

import df.middleware.synclog.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    CanonicalContact told = answer.saysAnything() ? answer.over(before.contact()) : expected;
    Map<String, String> notKept = new TreeMap<>();
    List<Decision> conflicts = new ArrayList<>();
    CanonicalContact kept = told;
    for (ContactField field : sent.values().keySet()) {
      if (normalForm.same(field, field.of(told), field.of(expected))) {
        kept = kept.with(field, field.of(expected));
      } else {
        notKept.put(field.key(), sent.values().getOrDefault(field, ""));
        conflicts.add(conflict(field.decidedAs(), field.of(told).orElse(""), side));
      }
    }
    Map<String, String> custom = customNotKept(sent, told);
    custom.forEach((name, value) -> notKept.put(ContactDifference.customKey(name), value));
    custom.keySet().forEach(name -> conflicts.add(conflict("customFields", name, side)));
    return new WriteReceipt(before.withContact(kept).refusing(sent, notKept), conflicts);
  }

  private static Map<String, String> customNotKept(ContactDifference sent, CanonicalContact told) {
    Map<String, String> notKept = new TreeMap<>(sent.customFields());
    notKept.entrySet().removeIf(it -> it.getValue().equals(told.customFields().get(it.getKey())));
    return notKept;
  }

  private static Decision conflict(String field, String kept, String side) {
    return new Decision(
        field, kept, side, "conflict: accepted what was written and did not keep it; not repeated");
  }
}
