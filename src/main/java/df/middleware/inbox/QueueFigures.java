package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.inbox.Standing.Waiting;
import java.util.Map;

/**
 * Counts what is not done, for whoever watches: cheap however much is done already. The one place
 * that says since when an event waits. Each method is a transaction of its own.
 */
public interface QueueFigures {

  /** How every sender's events stand, of one without events included. */
  Map<Source, Standing> standing();

  /** The oldest that waits of each sender, as in {@link Standing}; one without has none. */
  Map<Source, Waiting> oldestWaiting();

  /** What came and what ended, of every sender. */
  Map<Source, LastMinute> lastMinute();

  /**
   * The last 60 seconds of one sender.
   *
   * @param received events that arrived
   * @param done events that ended as done
   */
  record LastMinute(long received, long done) {

    /** Nothing came and nothing ended. */
    public static final LastMinute QUIET = new LastMinute(0, 0);
  }
}
