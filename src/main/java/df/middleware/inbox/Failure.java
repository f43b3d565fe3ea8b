package df.middleware.inbox;

import df.middleware.event.Event;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An attempt that failed, and its row in the log. */
record Failure(Instant startedAt, RuntimeException cause) {
  private static final int LONGEST_MESSAGE = 1000;

  /** Of something that went wrong. */
  SyncLogEntry entry(Event event, Clock clock) {
    return entry(event, Status.ERROR, clock);
  }

  /** Of an attempt that ended because something else has to happen first. */
  SyncLogEntry waitingEntry(Event event, Clock clock) {
    return entry(event, Status.SKIPPED, clock);
  }

  private SyncLogEntry entry(Event event, Status status, Clock clock) {
    return new SyncLogEntry(
        directionOf(event),
        event.entityType(),
        event.entityId(),
        event.entityId(),
        Optional.empty(),
        status,
        List.of(),
        startedAt,
        clock.instant(),
        Optional.of(message()),
        event.id());
  }

  private String message() {
    String said = cause.getMessage();
    String text = said == null ? cause.getClass().getSimpleName() : said;
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
  }

  private static Direction directionOf(Event event) {
    return switch (event.source()) {
      case ALOWARE -> Direction.ALOWARE_TO_GHL;
      case GHL -> Direction.GHL_TO_ALOWARE;
      case TEXTING -> Direction.TEXTING_TO_GHL;
    };
  }
}
