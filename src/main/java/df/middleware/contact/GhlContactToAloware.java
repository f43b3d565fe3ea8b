package df.middleware.contact;

import df.middleware.contact.ReadGhlContact.Current;
import df.middleware.event.Event;
import df.middleware.event.GhlEventName;
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
import java.util.Set;

/**
 * Flow 3: a contact that was created or changed in GHL reaches Aloware.
 *
 * <p>Safe to run twice: who is who is stored as soon as it is known, what GHL holds only when
 * Aloware has it, so that a run that was cut short finds the same things to do.
 */
@Dependent
public final class GhlContactToAloware implements SyncHandler {
  private final ReadGhlContact read;
  private final FindMapping findMapping;
  private final PlanContact plan;
  private final SyncGhlContact sync;
  private final LinkAlowareContact link;
  private final CloseMapping close;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public GhlContactToAloware(
      ReadGhlContact read,
      FindMapping findMapping,
      PlanContact plan,
      SyncGhlContact sync,
      LinkAlowareContact link,
      CloseMapping close,
      ContactMappings mappings,
      PhoneNumbers phones,
      Clock clock) {
    this.read = read;
    this.findMapping = findMapping;
    this.plan = plan;
    this.sync = sync;
    this.link = link;
    this.close = close;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.GHL_CONTACT_TO_ALOWARE;
  }

  @Override
  public SyncResult handle(Event event) {
    ContactTrail trail = new ContactTrail(event, clock);
    ContactReading body = read.body(event.payload());
    Optional<String> id = event.person().ghlContactId().or(event::entityId).or(body::id);
    requireSomebody(id, body);
    Optional<ContactMapping> known = id.flatMap(mappings::byGhlId);
    if (known.isPresent() && isDueEcho(known.get(), announced(event, body))) {
      return unchanged(known.get(), "the echo of our own write", trail).carryingNobody();
    }
    if (known.isEmpty() && LoopGuard.isMarked(event.payload()) && isNobody(id, body)) {
      return trail.skippedOrigin(id).carryingNobody();
    }
    return read.now(id, body)
        .map(now -> fromWhatHolds(now, trail))
        .orElseGet(() -> close.vanished(known, id, trail));
  }

  private SyncResult fromWhatHolds(Current now, ContactTrail trail) {
    Optional<ContactMapping> mapping = findMapping.ofGhl(Optional.of(now.ghlId()), now.contact());
    if (mapping.isEmpty() && LoopGuard.isMarked(now.source())) {
      return trail.skippedOrigin(Optional.of(now.ghlId()));
    }
    ContactMapping mine =
        mapping.orElseGet(() -> ContactMapping.unmapped(clock.instant())).withGhlId(now.ghlId());
    boolean isBoundBefore = mapping.filter(mine::equals).isPresent();
    return isBoundBefore && bringsNoNews(mine, now.contact())
        ? unchanged(mine, "no news", trail)
        : sync.sync(mine, now.contact(), trail);
  }

  private boolean isNobody(Optional<String> id, ContactReading body) {
    return findMapping.ofGhl(id, body.over(CanonicalContact.EMPTY)).isEmpty();
  }

  private SyncResult unchanged(ContactMapping mapping, String reason, ContactTrail trail) {
    LastKnown ghl = mapping.ghl().orElse(LastKnown.NOTHING);
    trail.add(plan.ofGhl(mapping, ghl.contact()).merged().decisions());
    // Whether or not it was the echo: one too few costs a read, one too many hides an edit
    return trail.unchanged(
        ghl.isEchoDue(clock.instant())
            ? mappings.save(mapping.withGhl(mapping.ghlContactId().orElseThrow(), ghl.echoSeen()))
            : mapping,
        reason);
  }

  /**
   * What the event can be about: the app tells of tags by events of their own, so that those in
   * another may be from before a write of ours.
   */
  private static ContactReading announced(Event event, ContactReading body) {
    boolean tellsOfFields =
        event
            .payload()
            .text("type")
            .map(GhlEventName::of)
            .filter(Set.of(GhlEventName.CONTACT_CREATED, GhlEventName.CONTACT_UPDATED)::contains)
            .isPresent();
    return tellsOfFields ? body.withoutTags() : body;
  }

  private boolean isDueEcho(ContactMapping mapping, ContactReading body) {
    return mapping.ghl().filter(it -> it.isEchoDue(clock.instant())).isPresent()
        && body.saysAnything()
        && bringsNoNews(mapping, body.over(mapping.ghl().orElse(LastKnown.NOTHING).contact()));
  }

  /** Equal to what GHL was last known to hold, with nothing left to do from before. */
  private boolean bringsNoNews(ContactMapping mapping, CanonicalContact contact) {
    return link.isLinked(mapping)
        && mapping.ghl().filter(it -> normalForm.same(it.contact(), contact)).isPresent()
        && plan.of(mapping, mapping.aloware().orElse(LastKnown.NOTHING).contact()).isNothing()
        // Tags are united in every mode: an event about tags may have told of them first
        && !plan.ofGhl(mapping, contact).toAloware().hasTags();
  }

  private static void requireSomebody(Optional<String> id, ContactReading body) {
    if (id.isEmpty() && !body.carriesPhoneOrEmail()) {
      throw new NeedsPerson("the GHL event names nobody: no id, no phone, no e-mail");
    }
  }
}
