package df.middleware.routing;

import df.middleware.event.Outcome;
import df.middleware.synclog.SyncLogEntry;
import java.util.List;

/** How an event ended, and the rows that say so in the log: at least one. */
public record SyncResult(Outcome outcome, List<SyncLogEntry> log) {
  public SyncResult {
    if (log.isEmpty()) {
      throw new IllegalArgumentException("every event has at least one row in the log");
    }
    log = List.copyOf(log);
  }
}
