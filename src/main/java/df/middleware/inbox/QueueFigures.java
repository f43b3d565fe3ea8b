package df.middleware.inbox;

import df.middleware.event.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts what is not done, for whoever watches: cheap however much is done already. */
public interface QueueFigures {

  /** The figures of every source, one without events included; a transaction of its own. */
  Map<Source, QueueFigure> read();

  /**
   * How one queue stands in the ledger.
   *
   * @param pending that wait, whether due or not
   * @param later those of them that are not due yet: their last attempt failed, or their vendor
   *     does
   * @param processing that are being worked on
   * @param errors that were given up
   * @param oldest the event that is due for the longest time; empty when none is
   * @param receivedLastMinute that arrived within the last 60 seconds
   * @param doneLastMinute that ended as done within the last 60 seconds
   */
  record QueueFigure(
      long pending,
      long later,
      long processing,
      long errors,
      Optional<Waiting> oldest,
      long receivedLastMinute,
      long doneLastMinute) {

    /** Of a queue that has no events. */
    public static final QueueFigure NOTHING = new QueueFigure(0, 0, 0, 0, Optional.empty(), 0, 0);
  }

  /** An event that waits, and since when. */
  record Waiting(UUID eventId, Instant since) {}
}
