package df.middleware.optout;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.AlowareDoNotContact;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody switched an Aloware contact's do-not-contact: a block of its own in the registry, that
 * only Aloware lifts.
 *
 * <p>The registry had it when the event arrived; here it is heard again, which changes nothing, and
 * written down.
 */
@Dependent
public final class AlowareDncToRegistry implements SyncHandler {
  /** What the registry gives as the reason. */
  public static final String REASON = "Aloware do-not-contact";

  private final OptOutRegistry registry;
  private final ContactMappings mappings;
  private final Clock clock;

  @Inject
  public AlowareDncToRegistry(OptOutRegistry registry, ContactMappings mappings, Clock clock) {
    this.registry = registry;
    this.mappings = mappings;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.ALOWARE_DNC_TO_REGISTRY;
  }

  @Override
  public SyncResult handle(Event event) {
    Instant startedAt = clock.instant();
    boolean blocks =
        AlowareDoNotContact.in(event.payload())
            .orElseThrow(
                () -> new NeedsPerson("the event does not say what do-not-contact was set to"));
    Optional<String> phone = event.person().phone().or(() -> mappedPhone(event));
    if (phone.isEmpty()) {
      return result(event, startedAt, false, "the contact has no number to block");
    }
    String status =
        registry
            .register(
                phone.get(), OptOutSource.ALOWARE, blocks, Optional.of(event.receivedAt()), REASON)
            .map(it -> it.status().wireName())
            .orElse("nobody opted out");
    return result(event, startedAt, wasSwitchedBy(event, phone.get(), blocks), status);
  }

  /** What Aloware was known to say before is older than the event. */
  private boolean wasSwitchedBy(Event event, String phone, boolean blocks) {
    return registry
        .lastSaid(phone, OptOutSource.ALOWARE)
        .filter(it -> it.blocks() == blocks && !it.at().isBefore(event.receivedAt()))
        .isPresent();
  }

  private Optional<String> mappedPhone(Event event) {
    return event
        .person()
        .alowareContactId()
        .flatMap(mappings::byAlowareId)
        .flatMap(ContactMapping::phone);
  }

  private SyncResult result(Event event, Instant startedAt, boolean isNews, String reason) {
    return new SyncResult(
        isNews ? Outcome.SYNCED : Outcome.UNCHANGED,
        List.of(
            new SyncLogEntry(
                Direction.ALOWARE_TO_REGISTRY,
                EntityType.OPTOUT,
                event.entityId(),
                event.person().alowareContactId(),
                Optional.empty(),
                isNews ? Status.SUCCESS : Status.SKIPPED,
                List.of(new Decision("status", reason, "aloware", "Aloware's switch")),
                startedAt,
                clock.instant(),
                Optional.empty(),
                event.id())));
  }
}
