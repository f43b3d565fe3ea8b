package df.middleware.job;

import java.time.Instant;

/** Decides which node does a job this time: timers fire on every node. */
public interface JobSlots {

  /**
   * Takes one turn of a job, in a transaction of its own.
   *
   * @param job its name, of small letters and hyphens
   * @param slot the time that the turn stands for, the same on every node: a minute, an hour
   * @return false when another node has taken this turn
   */
  boolean take(String job, Instant slot);
}
