package df.middleware.reconcile;

import df.middleware.contact.ForgetAlowareContact;
import df.middleware.event.Incoming;
import df.middleware.routing.LaneBusy;
import df.middleware.routing.RepairEvents;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for what was found, after it was stored as found: cut short, it is asked for again, and by
 * its key it stays one event.
 */
@Dependent
public class AskForRepairs {
  private final Repairs repairs;
  private final RepairEvents events;
  private final ForgetAlowareContact forget;

  @Inject
  public AskForRepairs(Repairs repairs, RepairEvents events, ForgetAlowareContact forget) {
    this.repairs = repairs;
    this.events = events;
    this.forget = forget;
  }

  /**
   * All that nobody asked for yet.
   *
   * @throws VendorUnavailable when one has to wait
   */
  void ask(UUID runId) {
    repairs.toAsk(runId).stream()
        .sorted(Comparator.comparing(Repair::subject).thenComparing(Repair::kind))
        .forEach(it -> repairs.asked(runId, it, event(runId, it)));
  }

  private Optional<UUID> event(UUID runId, Repair repair) {
    Optional<Incoming> missed = MissedEvents.of(repair);
    if (missed.isEmpty()) {
      forget(runId, repair);
    }
    return missed.map(it -> events.keep(it, key(runId, repair)));
  }

  private void forget(UUID runId, Repair repair) {
    try {
      forget.forget(repair.contactId(), runId);
    } catch (LaneBusy busy) {
      throw new VendorUnavailable(
          "the contact is being synced just now", Optional.of(Duration.ofSeconds(2)));
    }
  }

  private static String key(UUID runId, Repair repair) {
    return "reconcile:%s:%s:%s"
        .formatted(runId, repair.kind().name().toLowerCase(Locale.ROOT), repair.subject());
  }
}
