package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes one contact out of Aloware's and GHL's, by the specification's table. */
public final class ContactMerge {
  private final NormalForm normalForm;
  private final List<FieldRule> rules;

  public ContactMerge(PhoneNumbers phones) {
    normalForm = new NormalForm(phones);
    ScalarRules scalar = new ScalarRules(phones);
    rules =
        List.of(
            scalar::phone,
            scalar::email,
            BlockRules::name,
            scalar::timezone,
            BlockRules::address,
            SetRules::tags,
            SetRules::customFields,
            scalar::updatedAt);
  }

  /**
   * The merged contact, its phone in E.164 where it is a number, and a decision for each field.
   *
   * @param tagsBothHeld the tags that both sides were last known to hold: one of them that a side
   *     has lost was removed there
   */
  public Merged merge(
      CanonicalContact aloware,
      CanonicalContact ghl,
      Set<String> tagsBothHeld,
      SourceOfTruth mode) {
    Sides sides = new Sides(normalForm.of(aloware), normalForm.of(ghl), tagsBothHeld, mode);
    CanonicalContact merged = CanonicalContact.EMPTY;
    List<Decision> decisions = new ArrayList<>();
    for (FieldRule rule : rules) {
      FieldRule.Ruling ruling = rule.decide(sides);
      merged = ruling.change().apply(merged);
      decisions.add(ruling.decision());
    }
    return new Merged(merged, List.copyOf(decisions));
  }

  /** The contact that both sides should hold, and why each field is what it is. */
  public record Merged(CanonicalContact contact, List<Decision> decisions) {}
}
