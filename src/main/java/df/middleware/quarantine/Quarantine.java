package df.middleware.quarantine;

import df.middleware.event.Event;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The rules that hold. Each method is a transaction of its own. */
public interface Quarantine {

  /**
   * The oldest rule that this event falls under, an operator's before an automatic one; one query.
   *
   * @param laneKeys all identities of its person, as {@code routing.Identities} gives them
   */
  Optional<QuarantineRule> holding(Event event, Collection<String> laneKeys);

  /** Adds a rule. */
  void add(QuarantineRule rule);

  /** The rules that have not expired, the newest first. */
  Page<QuarantineRule> find(QuarantineFilter filter, PageRequest page);

  /** How many rules it removed: those that match all that is given. */
  int remove(QuarantineFilter filter);

  /** Whether the ledger has an event of that id. */
  boolean knowsEvent(UUID eventId);
}
