package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.ContactMerge.Merged;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Says what has to be written where, from what Aloware holds now and GHL was last known to hold.
 */
@Dependent
public final class PlanContact {
  private final ContactMerge merge;
  private final NormalForm normalForm;
  private final SourceOfTruth mode;
  private final AlowareContacts aloware;

  @Inject
  public PlanContact(ContactSettings settings, PhoneNumbers phones, AlowareContacts aloware) {
    this.merge = new ContactMerge(phones);
    this.normalForm = new NormalForm(phones);
    this.mode = settings.sourceOfTruth();
    this.aloware = aloware;
  }

  /**
   * The plan for one person.
   *
   * @param mapping what both sides were last known to hold
   * @param now what Aloware holds now
   */
  ContactPlan of(ContactMapping mapping, CanonicalContact now) {
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    LastKnown known = mapping.aloware().orElse(LastKnown.NOTHING);
    Merged merged = merge.merge(now, ghl.contact(), tagsBothHeld(known, ghl), mode);
    return new ContactPlan(
        merged,
        ContactDifference.between(ghl.contact(), merged.contact()).without(ghl.refused()),
        backToAloware(mapping, now, merged.contact()).without(known.refused()));
  }

  /** What GHL has lost meanwhile, both held before. */
  private static Set<String> tagsBothHeld(LastKnown aloware, LastKnown ghl) {
    Set<String> ghlHeld = IgnoringCase.union(ghl.contact().tags(), ghl.lostTags());
    return IgnoringCase.intersection(aloware.contact().tags(), ghlHeld);
  }

  /** In merge mode the merged contact goes to both sides. */
  private ContactDifference backToAloware(
      ContactMapping mapping, CanonicalContact now, CanonicalContact merged) {
    Optional<String> phone = normalForm.phone(now);
    boolean canBeNamed = mapping.alowareContactId().isPresent() || phone.isPresent();
    if (mode != SourceOfTruth.MERGE || !canBeNamed) {
      return ContactDifference.NOTHING;
    }
    ContactDifference difference = ContactDifference.between(now, merged);
    // A valid number is never overwritten; in webhook style it is what Aloware knows a contact by
    boolean isSpellingOnly = phone.isPresent() && phone.equals(merged.phone());
    boolean keepsItsPhone = phone.isPresent() && !(isSpellingOnly && aloware.style() == Style.REST);
    return keepsItsPhone ? difference.without(ContactField.PHONE) : difference;
  }
}
