package df.middleware.optout;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.VendorTime;
import df.middleware.routing.Flow;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody switched a GHL contact's do-not-disturb: a block of its own in the registry, that only
 * GHL lifts. The echo of what we set ourselves is none.
 */
@Dependent
public final class GhlDndToRegistry implements SyncHandler {
  private final OptOutRegistry registry;
  private final ContactMappings mappings;
  private final Clock clock;

  @Inject
  public GhlDndToRegistry(OptOutRegistry registry, ContactMappings mappings, Clock clock) {
    this.registry = registry;
    this.mappings = mappings;
    this.clock = clock;
  }

  @Override
  public Flow flow() {
    return Flow.GHL_DND_TO_REGISTRY;
  }

  @Override
  public SyncResult handle(Event event) {
    Instant startedAt = clock.instant();
    Optional<String> phone = event.person().phone().or(() -> mappedPhone(event));
    if (phone.isEmpty()) {
      return result(event, startedAt, false, "the contact has no number to block");
    }
    Optional<OptOut> before = registry.of(phone.get());
    GhlDoNotDisturb dnd = new GhlDoNotDisturb(event.payload());
    if (!dnd.saysAnything()) {
      return result(event, startedAt, false, "the event does not say what was switched");
    }
    if (dnd.blocksSms() && isOurs(dnd, before)) {
      return result(event, startedAt, false, "the echo of our own do-not-disturb");
    }
    Optional<OptOut> after =
        registry.register(
            phone.get(), OptOutSource.GHL, dnd.blocksSms(), happened(event), "GHL do-not-disturb");
    String status = after.map(it -> it.status().wireName()).orElse("nobody opted out");
    boolean isNews = after.isPresent() && before.filter(after.get()::saysTheSame).isEmpty();
    return result(event, startedAt, isNews, status);
  }

  /** Whether the setting is one that we made. */
  static boolean isOurs(GhlDoNotDisturb dnd, Optional<OptOut> known) {
    boolean isRemembered = known.filter(OptOut::isGhlDndOurs).isPresent();
    return dnd.hasOurCode() || (isRemembered && !dnd.hasAnothersCode());
  }

  private Optional<String> mappedPhone(Event event) {
    return event.person().ghlContactId().flatMap(mappings::byGhlId).flatMap(ContactMapping::phone);
  }

  private static Optional<Instant> happened(Event event) {
    return event
        .payload()
        .text("timestamp")
        .flatMap(VendorTime::parse)
        .or(() -> Optional.of(event.receivedAt()));
  }

  private SyncResult result(Event event, Instant startedAt, boolean isNews, String reason) {
    return new SyncResult(
        isNews ? Outcome.SYNCED : Outcome.UNCHANGED,
        List.of(
            new SyncLogEntry(
                Direction.GHL_TO_REGISTRY,
                EntityType.OPTOUT,
                event.entityId(),
                event.person().ghlContactId(),
                Optional.empty(),
                isNews ? Status.SUCCESS : Status.SKIPPED,
                List.of(new Decision("status", reason, "ghl", "GHL's switch")),
                startedAt,
                clock.instant(),
                Optional.empty(),
                event.id())));
  }
}
