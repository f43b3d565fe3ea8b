package df.middleware.routing;

import df.middleware.event.Outcome;
import df.middleware.synclog.SyncLogEntry;
import java.util.List;

/**
 * How an event ended, and the rows that say so in the log: at least one.
 *
 * @param carriesOthers whether older events of the same contact are carried out with it; not by one
 *     that ended without a look at what holds now
 */
public record SyncResult(Outcome outcome, List<SyncLogEntry> log, boolean carriesOthers) {
  public SyncResult {
    if (log.isEmpty()) {
      throw new IllegalArgumentException("every event has at least one row in the log");
    }
    log = List.copyOf(log);
  }

  public SyncResult(Outcome outcome, List<SyncLogEntry> log) {
    this(outcome, log, outcome != Outcome.SKIPPED_QUARANTINED);
  }

  /** The same, told by the event itself: what others tell is not known by that. */
  public SyncResult carryingNobody() {
    return new SyncResult(outcome, log, false);
  }
}
