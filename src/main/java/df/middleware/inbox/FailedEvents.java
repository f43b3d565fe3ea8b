package df.middleware.inbox;

import java.time.Instant;
import java.util.List;

/** The events in error, many at a time. Each method is a transaction of its own. */
public interface FailedEvents {

  /** How many events in error match. */
  Failed count(EventFilter filter);

  /**
   * How many there were.
   *
   * @param asOf when they were counted, by the ledger's clock
   */
  record Failed(long number, Instant asOf) {}

  /**
   * From {@code error} back to {@code pending}, with attempts counted anew; those that match and
   * had failed by then, the longest in error first. None left: empty.
   *
   * @param limit the most to be changed at once
   */
  List<Doorbell> replay(EventFilter filter, Instant failedBy, int limit);
}
