package df.middleware.contact;

import df.middleware.event.PhoneNumbers;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Brings an Aloware contact's news to GHL and, in merge mode, the merged contact back. */
@Dependent
public final class SyncAlowareContact {
  private final LinkGhlContact link;
  private final PlanContact plan;
  private final WriteGhlContact writeGhl;
  private final WriteAlowareContact writeAloware;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public SyncAlowareContact(
      LinkGhlContact link,
      PlanContact plan,
      WriteGhlContact writeGhl,
      WriteAlowareContact writeAloware,
      ContactMappings mappings,
      PhoneNumbers phones,
      Clock clock) {
    this.link = link;
    this.plan = plan;
    this.writeGhl = writeGhl;
    this.writeAloware = writeAloware;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /**
   * Does what differs.
   *
   * @param mapping the person, stored or not yet
   * @param aloware what Aloware holds now
   * @param isReachable whether Aloware's API knows the contact
   */
  SyncResult sync(
      ContactMapping mapping, CanonicalContact aloware, boolean isReachable, ContactTrail trail) {
    return trail.finished(synced(mapping, aloware, isReachable, trail));
  }

  /** Does the same; the mapping as it is then. */
  ContactMapping synced(
      ContactMapping mapping, CanonicalContact aloware, boolean isReachable, ContactTrail trail) {
    ContactMapping allowed = allowing(mapping, aloware);
    ContactPlan unlinked = plan.of(allowed, aloware);
    ContactMapping linked = link.link(allowed, aloware, trail);
    ContactPlan first = plan.of(linked, aloware);
    // Of a contact made just now both sides agree: what it was made of was decided before
    trail.add((trail.hasWritten() ? unlinked : first).merged().decisions());
    ContactMapping writing = writing(linked, first.toGhl());
    ContactMapping written =
        writeGhl
            .write(writing, first.toGhl(), trail)
            .orElseGet(() -> writtenAfresh(writing, aloware, trail));
    // What GHL answered may say more than we knew
    ContactPlan second = plan.of(written, aloware);
    ContactMapping inGhl = mappings.save(inStep(written, aloware, second));
    if (second.toAloware().isNothing()) {
      return inGhl;
    }
    trail.turnsBack();
    ContactMapping onBoth =
        isReachable
            ? writeAloware.write(inGhl, second.toAloware(), trail)
            : writeAloware.unreachable(inGhl, second.toAloware(), trail);
    return mappings.save(onBoth.syncedAt(clock.instant(), Direction.GHL_TO_ALOWARE));
  }

  /** What was refused may be given again where a person edited it. */
  private ContactMapping allowing(ContactMapping mapping, CanonicalContact aloware) {
    return mapping
        .aloware()
        .map(it -> mapping.allowing(it.editedKeys(aloware, normalForm, clock.instant())))
        .orElse(mapping);
  }

  /** Stored before it is done: its echo may come where its answer never does. */
  private ContactMapping writing(ContactMapping mapping, ContactDifference toGhl) {
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    return toGhl.isNothing()
        ? mapping
        : mappings.save(mapping.withGhl(mapping.ghlContactId().orElseThrow(), ghl.writing(toGhl)));
  }

  private ContactMapping writtenAfresh(
      ContactMapping mapping, CanonicalContact aloware, ContactTrail trail) {
    ContactMapping linked = link.afresh(mapping, aloware, trail);
    return writeGhl
        .write(linked, plan.of(linked, aloware).toGhl(), trail)
        .orElseThrow(() -> new VendorUnavailable("GHL's contact vanished while it was written"));
  }

  private ContactMapping inStep(
      ContactMapping mapping, CanonicalContact aloware, ContactPlan plan) {
    CanonicalContact merged = plan.merged().contact();
    LastKnown before = mapping.aloware().orElse(LastKnown.NOTHING);
    LastKnown state = before.readAs(aloware, normalForm, clock.instant());
    return mapping
        .ghlSettled()
        .withAloware(state)
        .findableBy(normalForm.phone(merged), NormalForm.email(merged))
        .syncedAt(clock.instant(), Direction.ALOWARE_TO_GHL);
  }
}
