package df.middleware.inbox;

import df.middleware.event.Source;
import java.util.Set;

/**
 * The queues that an operator holds: their events are stored and wait, on all nodes, until they are
 * let go. An event that is being processed is finished.
 */
public interface PausedQueues {

  /** The sources whose events wait. */
  Set<Source> all();

  /** Nothing of this source is begun any more; no harm when it is paused already. */
  void pause(Source source);

  /** What waited is due again, rung for by the sweep; no harm when it is not paused. */
  void resume(Source source);
}
