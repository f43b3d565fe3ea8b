package df.middleware.contact;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened while one event was handled, on its way into the log. */
final class ContactTrail {
  private final Event event;
  private final Clock clock;
  private final Instant startedAt;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<SyncLogEntry> further = new ArrayList<>();
  private boolean hasWrittenGhl;

  ContactTrail(Event event, Clock clock) {
    this.event = event;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  void add(List<Decision> more) {
    decisions.addAll(more);
  }

  void add(Decision decision) {
    decisions.add(decision);
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  void wroteGhl() {
    hasWrittenGhl = true;
  }

  /** A row for what went back to Aloware. */
  void backToAloware(
      ContactMapping mapping, Status status, List<Decision> why, Optional<String> error) {
    further.add(
        row(
            Direction.GHL_TO_ALOWARE,
            mapping.ghlContactId(),
            mapping.alowareContactId(),
            status,
            why,
            error));
  }

  /** The middleware's own marker on somebody whom we do not know. */
  SyncResult skippedOrigin(Optional<String> alowareId) {
    Decision decision =
        new Decision("origin", "", Sides.ALOWARE, "carries the middleware's own marker");
    return new SyncResult(
        Outcome.SKIPPED_ORIGIN,
        List.of(
            row(
                Direction.ALOWARE_TO_GHL,
                alowareId,
                Optional.empty(),
                Status.SKIPPED,
                List.of(decision),
                Optional.empty())));
  }

  /** No news: nothing was written. */
  SyncResult unchanged(ContactMapping mapping, String reason) {
    add(new Decision("contact", "", Sides.ALOWARE, reason));
    return finished(mapping);
  }

  /** All is done that was to be done. */
  SyncResult finished(ContactMapping mapping) {
    Status status = hasWrittenGhl ? Status.SUCCESS : Status.SKIPPED;
    List<SyncLogEntry> log = new ArrayList<>();
    log.add(
        row(
            Direction.ALOWARE_TO_GHL,
            mapping.alowareContactId(),
            mapping.ghlContactId(),
            status,
            decisions,
            Optional.empty()));
    log.addAll(further);
    return new SyncResult(outcome(), log);
  }

  private Outcome outcome() {
    if (hasWrittenGhl || has(Status.SUCCESS)) {
      return Outcome.SYNCED;
    }
    return has(Status.NOT_SUPPORTED) ? Outcome.NOT_SUPPORTED : Outcome.UNCHANGED;
  }

  private boolean has(Status status) {
    return further.stream().anyMatch(it -> it.status() == status);
  }

  private SyncLogEntry row(
      Direction direction,
      Optional<String> sourceId,
      Optional<String> targetId,
      Status status,
      List<Decision> why,
      Optional<String> error) {
    return new SyncLogEntry(
        direction,
        EntityType.CONTACT,
        sourceId,
        sourceId,
        targetId,
        status,
        List.copyOf(why),
        startedAt,
        clock.instant(),
        error,
        event.id());
  }
}
