package df.middleware.synclog;

import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import java.util.List;
import java.util.UUID;

/** Looks into the audit trail. Each method is a transaction of its own. */
public interface SyncLogBrowser {

  /** The rows that match, the newest first. */
  Page<SyncLogItem> find(SyncLogFilter filter, PageRequest page);

  /** All rows about that event, the oldest first. */
  List<SyncLogItem> ofEvent(UUID eventId);
}
