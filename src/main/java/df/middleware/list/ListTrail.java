package df.middleware.list;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to the lists, on its way into the log. */
final class ListTrail {
  private final UUID workId;
  private final Optional<String> ghlContactId;
  private final Clock clock;
  private final Instant startedAt;

  ListTrail(UUID workId, Optional<String> ghlContactId, Clock clock) {
    this.workId = workId;
    this.ghlContactId = ghlContactId;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  static ListTrail of(Event event, Clock clock) {
    return new ListTrail(event.id(), event.person().ghlContactId(), clock);
  }

  /** A row for each list. */
  List<SyncLogEntry> rows(List<ListChange> changes) {
    return changes.stream().map(this::row).toList();
  }

  private SyncLogEntry row(ListChange change) {
    boolean failed = change.status() == Status.NOT_SUPPORTED || change.status() == Status.ERROR;
    return new SyncLogEntry(
        Direction.GHL_TO_ALOWARE,
        EntityType.TAG,
        Optional.of(change.tag()).filter(it -> !it.isEmpty()),
        ghlContactId,
        change.listId(),
        change.status(),
        change.decisions(),
        startedAt,
        clock.instant(),
        change.reason().filter(any -> failed),
        workId);
  }

  /** No list was touched. */
  SyncResult ended(Outcome outcome, String reason) {
    ListChange none = ListChange.nothing("", Optional.empty(), 0, reason);
    return new SyncResult(outcome, rows(List.of(none)));
  }

  /**
   * How the event ended.
   *
   * @param isNews whether it brought any: an echo has nothing to ask of a list that cannot be
   */
  SyncResult finished(List<ListChange> changes, boolean isNews) {
    if (changes.isEmpty()) {
      return ended(Outcome.UNCHANGED, "the lists know of all these tags");
    }
    return new SyncResult(outcome(changes, isNews), rows(changes));
  }

  private static Outcome outcome(List<ListChange> changes, boolean isNews) {
    if (changes.stream().anyMatch(it -> it.status() == Status.SUCCESS)) {
      return Outcome.SYNCED;
    }
    boolean cannot = changes.stream().anyMatch(it -> it.status() == Status.NOT_SUPPORTED);
    return cannot && isNews ? Outcome.NOT_SUPPORTED : Outcome.UNCHANGED;
  }
}
