package df.middleware.alert;

import df.middleware.event.Source;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What alerts need to know of the ledger. Each method is a transaction of its own. */
public interface LedgerLook {
  /**
   * For how long the oldest due event of each source has waited since it was due; paused queues
   * count. What is not there has none.
   */
  Map<Source, Duration> oldestDue();

  /** The sources whose queues are paused. */
  Set<Source> paused();

  /** Those of these quarantine rules, by id, that are in force. */
  Set<String> rulesInForce(Collection<String> ids);
}
