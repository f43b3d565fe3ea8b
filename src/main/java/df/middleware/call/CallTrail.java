package df.middleware.call;

import df.middleware.contact.TagGhlContact.Tagged;
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
import java.util.Set;

/** What happened while one event about a call was handled, on its way into the log. */
final class CallTrail {
  private static final String ALOWARE = "aloware";

  private final Event event;
  private final Clock clock;
  private final Instant startedAt;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<SyncLogEntry> contact = new ArrayList<>();
  private boolean hasWritten;

  CallTrail(Event event, Clock clock) {
    this.event = event;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** The contact was synced first. */
  void contact(List<SyncLogEntry> log) {
    contact.addAll(log);
    hasWritten |= log.stream().anyMatch(it -> it.status() == Status.SUCCESS);
  }

  void note(String what, String text) {
    hasWritten = true;
    decisions.add(new Decision("note", text.lines().findFirst().orElse(""), ALOWARE, what));
  }

  void tags(Tagged tagged, Set<String> wanted) {
    hasWritten |= !tagged.isNothing();
    String reason =
        tagged.isNothing()
            ? "the contact has them"
            : "%d added, %d removed".formatted(tagged.added().size(), tagged.removed().size());
    decisions.add(new Decision("tags", String.join(", ", wanted), ALOWARE, reason));
    decisions.addAll(tagged.conflicts());
  }

  void goneContact() {
    decisions.add(
        new Decision("contact", "", "ghl", "GHL has the contact no more: found or created again"));
  }

  /** The call goes on. */
  SyncResult started() {
    decisions.add(new Decision("note", "", ALOWARE, "the call has only started: not noted yet"));
    return new SyncResult(Outcome.STATUS_ONLY, List.of(row(Optional.empty())));
  }

  /** All is done that was to be done. */
  SyncResult finished(NotedCall call, boolean hasEnded) {
    if (decisions.stream().noneMatch(it -> it.field().equals("note"))) {
      decisions.add(new Decision("note", "", ALOWARE, "it says the same already"));
    }
    List<SyncLogEntry> log = new ArrayList<>(contact);
    log.add(row(call.note().map(NotedCall.Note::noteId)));
    Outcome nothing = hasEnded ? Outcome.UNCHANGED : Outcome.STATUS_ONLY;
    return new SyncResult(hasWritten ? Outcome.SYNCED : nothing, log);
  }

  private SyncLogEntry row(Optional<String> noteId) {
    return new SyncLogEntry(
        Direction.ALOWARE_TO_GHL,
        EntityType.CALL,
        event.entityId(),
        event.entityId(),
        noteId,
        hasWritten ? Status.SUCCESS : Status.SKIPPED,
        List.copyOf(decisions),
        startedAt,
        clock.instant(),
        Optional.empty(),
        event.id());
  }
}
