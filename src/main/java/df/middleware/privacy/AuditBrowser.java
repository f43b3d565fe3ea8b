package df.middleware.privacy;

import df.middleware.event.Payload;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;

/** Looks at who did what by hand. */
public interface AuditBrowser {
  /** The name of the list, in cursors. */
  String LIST = "audit";

  /**
   * The deeds that match, the newest first, in a transaction of its own: {@code id}, {@code at},
   * {@code action}, {@code eventId}, {@code detail}, {@code actor}, {@code remoteAddress}.
   */
  Page<Payload> find(AuditFilter filter, PageRequest page);
}
