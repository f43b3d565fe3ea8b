package df.middleware.contact;

import df.middleware.synclog.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a side holds after a write: what it answered, which may not be what it was given.
 *
 * @param conflicts what it accepted and did not keep
 */
record WriteReceipt(LastKnown state, List<Decision> conflicts) {

  /** Of a new contact, which may hold more than it was given. */
  static WriteReceipt ofCreate(
      LastKnown before,
      ContactDifference sent,
      ContactReading answer,
      NormalForm normalForm,
      String side) {
    LastKnown told = before.withContact(answer.over(before.contact()));
    return compared(told, before, sent, answer, normalForm, side);
  }

  /**
   * Of a change. What else the answer says was somebody else's change, which has a webhook of its
   * own: to take it for known already would hide that. What answers nothing counts as kept until
   * the side is seen.
   */
  static WriteReceipt ofUpdate(
      LastKnown before,
      ContactDifference sent,
      ContactReading answer,
      NormalForm normalForm,
      String side) {
    if (answer.saysAnything()) {
      return compared(before, before, sent, answer, normalForm, side);
    }
    CanonicalContact expected = sent.appliedTo(before.contact());
    return new WriteReceipt(before.withContact(expected).giving(sent), List.of());
  }

  private static WriteReceipt compared(
      LastKnown start,
      LastKnown before,
      ContactDifference sent,
      ContactReading answer,
      NormalForm normalForm,
      String side) {
    CanonicalContact told = answer.over(before.contact());
    CanonicalContact wanted = sent.appliedTo(before.contact());
    Comparison comparison = new Comparison(sent, told, side);
    CanonicalContact now = comparison.withValues(start.contact(), wanted, normalForm);
    LastKnown state =
        start
            .withContact(comparison.withCustomFields(now))
            .refusing(sent.fieldsOnly(), comparison.notKept);
    WriteReceipt tags = ofTags(state, sent, answer.tags().orElse(wanted.tags()), side);
    comparison.conflicts.addAll(tags.conflicts());
    return new WriteReceipt(tags.state(), comparison.conflicts);
  }

  /** The state after a write; a webhook is due for one that changed anything. */
  LastKnown after(CanonicalContact before, Instant now) {
    return state.contact().equals(before) ? state : state.owingAnEcho(now);
  }

  /** Of tags put on and taken off, from the set that is there then. */
  static WriteReceipt ofTags(
      LastKnown before, ContactDifference sent, Set<String> has, String side) {
    Set<String> on = IgnoringCase.intersection(has, sent.addedTags());
    Set<String> off = IgnoringCase.minus(sent.removedTags(), has);
    Set<String> others = IgnoringCase.minus(before.contact().tags(), on);
    Set<String> now = IgnoringCase.minus(IgnoringCase.union(others, on), off);
    Map<String, String> notKept = new TreeMap<>();
    IgnoringCase.minus(sent.addedTags(), on).forEach(it -> notKept.put(ContactKeys.tag(it), ""));
    IgnoringCase.minus(sent.removedTags(), off)
        .forEach(it -> notKept.put(ContactKeys.removedTag(it), ""));
    List<Decision> conflicts =
        notKept.isEmpty() ? List.of() : List.of(conflict("tags", String.join(", ", has), side));
    ContactDifference tried =
        ContactDifference.NOTHING.withTags(sent.addedTags(), sent.removedTags());
    LastKnown state = before.withContact(before.contact().withTags(now));
    return new WriteReceipt(state.refusing(tried, notKept), conflicts);
  }

  private static Decision conflict(String field, String kept, String side) {
    return new Decision(
        field, kept, side, "conflict: accepted what was written and did not keep it; not repeated");
  }

  /** What was sent beside what is told to be there. */
  private static final class Comparison {
    private final ContactDifference sent;
    private final CanonicalContact told;
    private final String side;
    private final Map<String, String> notKept = new TreeMap<>();
    private final List<Decision> conflicts = new ArrayList<>();

    Comparison(ContactDifference sent, CanonicalContact told, String side) {
      this.sent = sent;
      this.told = told;
      this.side = side;
    }

    /** Spelling that a vendor changes on its own (of an e-mail address, a number) is kept. */
    CanonicalContact withValues(
        CanonicalContact start, CanonicalContact wanted, NormalForm normalForm) {
      CanonicalContact now = start;
      for (ContactField field : sent.values().keySet()) {
        boolean isKept = normalForm.same(field, field.of(told), field.of(wanted));
        now = now.with(field, field.of(isKept ? wanted : told));
        if (!isKept) {
          notKept.put(field.key(), sent.values().getOrDefault(field, ""));
          conflicts.add(conflict(field.decidedAs(), field.of(told).orElse(""), side));
        }
      }
      return now;
    }

    CanonicalContact withCustomFields(CanonicalContact start) {
      CanonicalContact now = start;
      for (String name : sent.customFields().keySet()) {
        String value = sent.customFields().getOrDefault(name, "");
        String has = told.customFields().getOrDefault(name, "");
        boolean isThere = !has.isEmpty() || now.customFields().containsKey(name);
        now = isThere ? now.withCustomField(name, has) : now;
        if (!has.equals(value)) {
          notKept.put(ContactKeys.custom(name), value);
          conflicts.add(conflict("customFields", name, side));
        }
      }
      return now;
    }
  }
}
