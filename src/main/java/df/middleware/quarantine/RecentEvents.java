package df.middleware.quarantine;

import java.time.Duration;

/** What happened lately, by person. Each method is a transaction of its own. */
public interface RecentEvents {

  /**
   * Events of that lane that ended in error and still are; those about opt-outs are not counted.
   *
   * @param lane the surest lane key of a person
   */
  long failed(String lane, Duration within);

  /** How many other lanes have events that ended in error; not counted beyond that limit. */
  long othersFailing(String lane, Duration within, int limit);

  /** Contact events of that lane that had an effect at a vendor. */
  long contactSyncs(String lane, Duration within);
}
