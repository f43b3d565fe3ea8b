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
 * Says what has to be written where, from what one side holds now and the other was last known to
 * hold.
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
   * The plan for one person when Aloware is what changed: only in merge mode does the merged
   * contact go back to Aloware.
   *
   * @param mapping what both sides were last known to hold
   * @param now what Aloware holds now
   */
  public ContactPlan of(ContactMapping mapping, CanonicalContact now) {
    LastKnown known = mapping.aloware().orElse(LastKnown.NOTHING);
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    Merged merged = merged(mapping, now, ghl.contact());
    Set<String> ours = known.arrivedKeys(now, normalForm);
    boolean canBeNamed =
        mapping.alowareContactId().isPresent() || normalForm.phone(now).isPresent();
    ContactDifference back =
        mode == SourceOfTruth.MERGE && canBeNamed
            ? backToAloware(now, merged.contact())
            : ContactDifference.NOTHING;
    return new ContactPlan(
        merged,
        ContactDifference.between(ghl.contact(), merged.contact())
            .without(ghl.refused())
            .withoutKeys(ours),
        back.without(known.refused()).withoutKeys(ours));
  }

  /**
   * The plan for one person when GHL is what changed.
   *
   * @param mapping what both sides were last known to hold
   * @param now what GHL holds now
   */
  public ContactPlan ofGhl(ContactMapping mapping, CanonicalContact now) {
    LastKnown known = mapping.aloware().orElse(LastKnown.NOTHING);
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    Merged merged = merged(mapping, known.contact(), now);
    Set<String> ours = ghl.arrivedKeys(now, normalForm);
    return new ContactPlan(
        merged,
        ContactDifference.between(now, merged.contact()).without(ghl.refused()).withoutKeys(ours),
        toAloware(known.contact(), merged.contact()).without(known.refused()).withoutKeys(ours));
  }

  private Merged merged(
      ContactMapping mapping, CanonicalContact alowareHas, CanonicalContact ghlHas) {
    LastKnown known = mapping.aloware().orElse(LastKnown.NOTHING);
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    return merge.merge(
        withoutLeftovers(alowareHas, known, ghlHas),
        withoutLeftovers(ghlHas, ghl, alowareHas),
        IgnoringCase.intersection(known.tagsHeld(alowareHas), ghl.tagsHeld(ghlHas)),
        mode);
  }

  /** A tag that a side could not be rid of is no reason to put it on the other side again. */
  private static CanonicalContact withoutLeftovers(
      CanonicalContact contact, LastKnown known, CanonicalContact other) {
    Set<String> leftovers =
        IgnoringCase.minus(ContactKeys.removedTagsIn(known.refused().keySet()), other.tags());
    return contact.withTags(IgnoringCase.minus(contact.tags(), leftovers));
  }

  /**
   * A number once set is not overwritten in merge mode. In webhook style it cannot be, which is to
   * be told where somebody changed it; there it is what Aloware knows a contact by.
   */
  private ContactDifference toAloware(CanonicalContact has, CanonicalContact merged) {
    ContactDifference difference = ContactDifference.between(has, merged);
    Optional<String> phone = normalForm.phone(has);
    boolean isWebhook = aloware.style() == Style.WEBHOOK;
    boolean stays =
        isSpellingOnly(phone, merged)
            ? isWebhook
            : phone.isPresent() && mode == SourceOfTruth.MERGE && !isWebhook;
    return stays ? difference.without(ContactField.PHONE) : difference;
  }

  private ContactDifference backToAloware(CanonicalContact has, CanonicalContact merged) {
    ContactDifference difference = ContactDifference.between(has, merged);
    Optional<String> phone = normalForm.phone(has);
    boolean stays =
        phone.isPresent() && !(isSpellingOnly(phone, merged) && aloware.style() == Style.REST);
    return stays ? difference.without(ContactField.PHONE) : difference;
  }

  private static boolean isSpellingOnly(Optional<String> phone, CanonicalContact merged) {
    return phone.isPresent() && phone.equals(merged.phone());
  }
}
