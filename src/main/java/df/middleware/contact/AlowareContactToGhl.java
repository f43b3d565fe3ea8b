package df.middleware.contact;

import df.middleware.contact.ReadAlowareContact.Current;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.PhoneNumbers;
import df.middleware.routing.Flow;
import df.middleware.routing.LoopGuard;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Flow 1: a contact that was created or changed in Aloware reaches GHL.
 *
 * <p>Safe to run twice: who is who is stored as soon as it is known, what Aloware holds only when
 * GHL has it, so that a run that was cut short finds the same things to do.
 */
@Dependent
public final class AlowareContactToGhl implements SyncHandler {
  private final ReadAlowareContact read;
  private final FindMapping findMapping;
  private final PlanContact plan;
  private final SyncAlowareContact sync;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public AlowareContactToGhl(
      ReadAlowareContact read,
      FindMapping findMapping,
      PlanContact plan,
      SyncAlowareContact sync,
      ContactMappings mappings,
      PhoneNumbers phones,
      Clock clock) {
    this.read = read;
    this.findMapping = findMapping;
    this.plan = plan;
    this.sync = sync;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.ALOWARE_CONTACT_TO_GHL;
  }

  @Override
  public SyncResult handle(Event event) {
    ContactTrail trail = new ContactTrail(event, clock);
    ContactReading body = read.body(event.payload());
    Optional<String> id = alowareId(event, body);
    Optional<ContactMapping> known =
        findMapping
            .of(id, body.over(CanonicalContact.EMPTY))
            .map(it -> it.alowareShownBy(body, normalForm));
    if (known.isEmpty() && LoopGuard.isMarked(event.payload())) {
      return trail.skippedOrigin(id).carryingNobody();
    }
    if (known.isPresent() && isDueEcho(known.get(), body)) {
      return unchanged(known.get(), "the echo of our own write", trail).carryingNobody();
    }
    if (known.isPresent() && isOlderThanItsDeletion(event, known.get())) {
      return unchanged(known.get(), "older than the contact's deletion in GHL", trail)
          .carryingNobody();
    }
    return fromWhatHolds(event, id, known, trail);
  }

  private SyncResult fromWhatHolds(
      Event event, Optional<String> id, Optional<ContactMapping> known, ContactTrail trail) {
    Current now = read.now(event, id, known);
    Optional<ContactMapping> mapping =
        known.or(() -> findMapping.of(now.alowareId(), now.reading().over(CanonicalContact.EMPTY)));
    if (mapping.isEmpty() && LoopGuard.isMarked(now.source())) {
      return trail.skippedOrigin(now.alowareId());
    }
    ContactMapping mine =
        mapping
            .orElseGet(() -> ContactMapping.unmapped(clock.instant()))
            .withAlowareId(now.alowareId());
    CanonicalContact contact = now.reading().over(lastSeen(mine).orElse(CanonicalContact.EMPTY));
    requireSomebody(mine, contact);
    boolean isBoundBefore = mapping.filter(mine::equals).isPresent();
    return isBoundBefore && bringsNoNews(mine, contact)
        ? unchanged(mine, "no news", trail)
        : sync.sync(mine, contact, now.isReachable(), trail);
  }

  private SyncResult unchanged(ContactMapping mapping, String reason, ContactTrail trail) {
    LastKnown known = mapping.aloware().orElse(LastKnown.NOTHING);
    trail.add(plan.of(mapping, known.contact()).merged().decisions());
    // Whether or not it was the echo: one too few costs a read, one too many hides an edit
    return trail.unchanged(
        known.isEchoDue(clock.instant())
            ? mappings.save(mapping.withAloware(known.echoSeen()))
            : mapping,
        reason);
  }

  private static Optional<String> alowareId(Event event, ContactReading body) {
    return event
        .person()
        .alowareContactId()
        .or(() -> event.entityId().filter(it -> event.entityType() == EntityType.CONTACT))
        .or(body::id);
  }

  private static Optional<CanonicalContact> lastSeen(ContactMapping mapping) {
    return mapping.aloware().map(LastKnown::contact);
  }

  private boolean isDueEcho(ContactMapping mapping, ContactReading body) {
    return mapping.aloware().filter(it -> it.isEchoDue(clock.instant())).isPresent()
        && body.saysAnything()
        && bringsNoNews(mapping, body.over(lastSeen(mapping).orElse(CanonicalContact.EMPTY)));
  }

  /** Equal to what Aloware was last known to hold, with nothing left to do from before. */
  private boolean bringsNoNews(ContactMapping mapping, CanonicalContact contact) {
    boolean isSame = lastSeen(mapping).filter(it -> normalForm.same(it, contact)).isPresent();
    boolean isInGhl = mapping.ghlContactId().isPresent() && mapping.ghl().isPresent();
    // An echo or a restatement does not undo a deletion in GHL; an edit makes a new contact
    return isSame
        && (mapping.closed().isPresent() || isInGhl && plan.of(mapping, contact).isNothing());
  }

  private static boolean isOlderThanItsDeletion(Event event, ContactMapping mapping) {
    return mapping.closed().filter(it -> event.receivedAt().isBefore(it.at())).isPresent();
  }

  private static void requireSomebody(ContactMapping mapping, CanonicalContact contact) {
    if (!isSomebody(mapping, contact)) {
      throw new NeedsPerson(
          "Aloware contact %s has no phone, e-mail or name to find it by"
              .formatted(mapping.alowareContactId().orElse("(without an id)")));
    }
  }

  /** Whether it is a contact that we know, or has something to find it by. */
  static boolean isSomebody(ContactMapping mapping, CanonicalContact contact) {
    return mapping.isStored()
        || contact.phone().isPresent()
        || contact.email().isPresent()
        || contact.wholeName().isPresent();
  }
}
