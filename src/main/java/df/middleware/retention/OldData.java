package df.middleware.retention;

import java.time.Instant;

/** What is kept for a time only. */
public interface OldData {
  /** What goes, each part by an age of its own. */
  enum Part {
    /** Of events that have ended: payload, number, address, error; by arrival. */
    EVENTS,
    /** The same of the texting system's. */
    TEXTING_EVENTS,
    /** Values of decisions and errors, by the end of the attempt. */
    LOG,
    /** Numbers of messages that were noted. */
    MESSAGES,
    /** Numbers of messages that were sent; what makes a repetition known stays. */
    OUTBOUND,
    /** Number and recording of calls. */
    CALLS,
    /** Rules of the quarantine that have ended. */
    RULES,
    /** Alerts that are over. */
    ALERTS
  }

  /**
   * Removes what is older, of a bounded number of rows, in a transaction of its own; rows that
   * somebody works on are left for the next time.
   *
   * @return how many rows it were; fewer than the limit when nothing is left
   */
  int remove(Part part, Instant before, int limit);
}
