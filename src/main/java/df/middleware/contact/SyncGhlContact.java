package df.middleware.contact;

import df.middleware.aloware.NotSupported;
import df.middleware.event.PhoneNumbers;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Brings a GHL contact's news to Aloware, and the merged contact back where it changed GHL's. */
@Dependent
public final class SyncGhlContact {
  private final LinkAlowareContact link;
  private final PlanContact plan;
  private final WriteAlowareContact writeAloware;
  private final WriteGhlContact writeGhl;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public SyncGhlContact(
      LinkAlowareContact link,
      PlanContact plan,
      WriteAlowareContact writeAloware,
      WriteGhlContact writeGhl,
      ContactMappings mappings,
      PhoneNumbers phones,
      Clock clock) {
    this.link = link;
    this.plan = plan;
    this.writeAloware = writeAloware;
    this.writeGhl = writeGhl;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /**
   * Does what differs.
   *
   * @param mapping the person, with the id in GHL, stored or not yet
   * @param ghl what GHL holds now
   */
  SyncResult sync(ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    return trail.finished(synced(mapping, ghl, trail));
  }

  /** Does the same; the mapping as it is then. */
  ContactMapping synced(ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    ContactMapping edited = allowing(mapping, ghl);
    try {
      ContactPlan unlinked = plan.ofGhl(edited, ghl);
      ContactMapping linked = link.link(edited, ghl, trail);
      ContactPlan first = plan.ofGhl(linked, ghl);
      // Of a contact made just now both sides agree: what it was made of was decided before
      trail.add((trail.hasWritten() ? unlinked : first).merged().decisions());
      ContactMapping writing = writing(linked, first.toAloware());
      ContactMapping written =
          writeAloware
              .writeIfThere(writing, first.toAloware(), trail)
              .orElseGet(() -> writtenAfresh(writing, ghl, trail));
      return backToGhl(mappings.save(inStep(written, ghl)), ghl, trail);
    } catch (NotSupported cannot) {
      return withoutAloware(mapping, ghl, cannot, trail);
    }
  }

  /** What was refused may be given again where a person edited it. */
  private ContactMapping allowing(ContactMapping mapping, CanonicalContact ghl) {
    return mapping
        .ghl()
        .map(it -> mapping.allowing(it.editedKeys(ghl, normalForm, clock.instant())))
        .orElse(mapping);
  }

  /** Stored before it is done: its echo may come where its answer never does. */
  private ContactMapping writing(ContactMapping mapping, ContactDifference toAloware) {
    LastKnown aloware = mapping.aloware().orElse(LastKnown.NOTHING);
    return toAloware.isNothing()
        ? mapping
        : mappings.save(mapping.withAloware(aloware.writing(toAloware)));
  }

  private ContactMapping writtenAfresh(
      ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    ContactMapping linked = link.afresh(mapping, ghl, trail);
    return writeAloware
        .writeIfThere(linked, plan.ofGhl(linked, ghl).toAloware(), trail)
        .orElseThrow(
            () -> new VendorUnavailable("Aloware's contact vanished while it was written"));
  }

  /** What GHL holds is known only when Aloware has it: a run cut short finds the same to do. */
  private ContactMapping inStep(ContactMapping mapping, CanonicalContact ghl) {
    LastKnown before = mapping.ghl().orElse(LastKnown.NOTHING);
    CanonicalContact merged = plan.ofGhl(mapping, ghl).merged().contact();
    return mapping
        .alowareSettled()
        .withGhl(
            mapping.ghlContactId().orElseThrow(), before.readAs(ghl, normalForm, clock.instant()))
        .findableBy(normalForm.phone(merged), NormalForm.email(merged))
        .syncedAt(clock.instant(), Direction.GHL_TO_ALOWARE);
  }

  private ContactMapping backToGhl(
      ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    // What Aloware answered may say more than we knew
    ContactDifference toGhl = plan.ofGhl(mapping, ghl).toGhl();
    if (toGhl.isNothing()) {
      return mapping;
    }
    trail.turnsBack();
    return writeGhl
        .write(mapping, toGhl, trail)
        .map(it -> mappings.save(it.syncedAt(clock.instant(), Direction.ALOWARE_TO_GHL)))
        .orElseThrow(() -> new VendorUnavailable("GHL's contact vanished while it was written"));
  }

  /** Known to us, and in GHL only: nobody can put the person into Aloware by its public API. */
  private ContactMapping withoutAloware(
      ContactMapping mapping, CanonicalContact ghl, NotSupported cannot, ContactTrail trail) {
    trail.add(plan.ofGhl(mapping, ghl).merged().decisions());
    String reason = Optional.ofNullable(cannot.getMessage()).orElse("not supported");
    Decision decision = new Decision("contact", "", Sides.GHL, reason);
    trail.aloware(Status.NOT_SUPPORTED, List.of(decision), Optional.of(reason));
    ContactMapping stored = mapping.ghlContactId().flatMap(mappings::byGhlId).orElse(mapping);
    return mappings.save(inStep(stored, ghl));
  }
}
