package df.middleware.routing;

import df.middleware.event.Incoming;
import java.util.List;
import java.util.UUID;

/**
 * What must have happened before a webhook is answered, as it can wait for no queue: opt-outs.
 *
 * <p>It stands here, left of the ledger that calls it and of the feature that carries it out, so
 * that neither knows the other.
 */
public interface BeforeAnswer {

  /**
   * Takes effect in the transaction of the caller, which keeps these events: with them, or not at
   * all. Duplicates are not among them.
   */
  void happen(List<Arrived> arrived);

  /** An event that was just kept, under that id. */
  record Arrived(UUID eventId, Incoming incoming) {}
}
