package df.middleware.quarantine;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.OptOutEvents;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Ends the events that are to be left alone, before anything is done about them. */
@Dependent
public class CheckQuarantine {
  private final Quarantine quarantine;
  private final OptOutEvents optOuts;
  private final Clock clock;

  @Inject
  public CheckQuarantine(Quarantine quarantine, OptOutEvents optOuts, Clock clock) {
    this.quarantine = quarantine;
    this.optOuts = optOuts;
    this.clock = clock;
  }

  /**
   * How an event in quarantine ends; empty for one that is not, and for an opt-out that no operator
   * put there.
   */
  public Optional<SyncResult> skipped(Event event, Collection<String> laneKeys) {
    return quarantine
        .holding(event, laneKeys)
        .filter(rule -> !rule.automatic() || !optOuts.isOne(event))
        .map(rule -> new SyncResult(Outcome.SKIPPED_QUARANTINED, List.of(row(event, rule))));
  }

  private SyncLogEntry row(Event event, QuarantineRule rule) {
    Instant now = clock.instant();
    return new SyncLogEntry(
        Direction.NONE,
        event.entityType(),
        event.entityId(),
        event.entityId(),
        Optional.empty(),
        Status.SKIPPED,
        List.of(),
        now,
        now,
        Optional.of(reason(rule)),
        event.id());
  }

  /** Without the rule's value, which may be a number. */
  private static String reason(QuarantineRule rule) {
    String why = rule.reason().map(it -> ": " + it).orElse(".");
    return "In quarantine by %s, rule %s%s".formatted(rule.kind().wireName(), rule.id(), why);
  }
}
