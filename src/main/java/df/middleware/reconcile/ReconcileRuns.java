package df.middleware.reconcile;

import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.reconcile.ReconcileRun.Mode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs, and who works on which. Each method is a transaction of its own. */
public interface ReconcileRuns {
  /** How long a node that says nothing is believed to be at work. */
  Duration LEASE = Duration.ofSeconds(30);

  /**
   * Begins a run; where one of that kind goes on already, that one, which is forced from now on if
   * this one is.
   *
   * @return its id
   */
  UUID start(UUID id, Mode mode);

  /** A run for this worker to go on with: its own, or one whose worker says nothing any more. */
  Optional<ReconcileRun> claim(UUID worker);

  /** Says that this worker is at work on whatever it has. */
  void renew(UUID worker);

  /**
   * Stores a page, all of it or nothing.
   *
   * @param run at its new place, with its new counts
   * @param seen the GHL contacts that the page showed
   * @return false when another worker has the run by now
   */
  boolean save(UUID worker, ReconcileRun run, Collection<String> seen, List<Repair> found);

  /** Lets the run rest for that long; any worker may go on with it then. */
  void rest(UUID worker, ReconcileRun run, Duration howLong);

  /** Ends the run and forgets what it needed on the way; false when another worker has it. */
  boolean end(UUID worker, ReconcileRun run);

  /**
   * Mappings that the run has not seen in GHL's pages, by their ids in order.
   *
   * @param after the mapping that the last page ended with; empty for the first page
   */
  List<Unseen> unseen(UUID runId, Optional<UUID> after, int limit);

  /** A mapping, and an id to find it by. */
  record Unseen(UUID mappingId, Optional<String> ghlContactId, Optional<String> alowareContactId) {}

  Optional<ReconcileRun> byId(UUID id);

  /** The newest first. */
  Page<ReconcileRun> find(PageRequest page);

  /** The one that began last. */
  Optional<ReconcileRun> last();
}
