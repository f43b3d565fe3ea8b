package df.middleware.inbox;

import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Looks into the ledger, of all sources. Each method is a transaction of its own. */
public interface EventBrowser {

  /** The events that match, the newest first. */
  Page<EventItem> find(EventFilter filter, PageRequest page);

  /** One event; empty when there is none of that id. */
  Optional<EventDetail> byId(UUID id);

  /** How many there are of each source and status. */
  Backlog backlog();
}
