package df.middleware.synclog;

import java.util.List;

/** The audit trail. */
public interface SyncLog {

  /** Adds rows, in the transaction of the caller: with the event's end, or not at all. */
  void append(List<SyncLogEntry> entries);
}
