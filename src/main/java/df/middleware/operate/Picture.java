package df.middleware.operate;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.QueueFigures.LastMinute;
import df.middleware.inbox.Standing;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How everything stands at one moment.
 *
 * @param ledger empty when the database is away
 * @param broker the queues by name; empty when the broker is away
 */
public record Picture(
    Instant takenAt, Optional<Ledger> ledger, Optional<Map<String, QueueDepth>> broker) {

  /**
   * What the database says.
   *
   * @param paused the queues that an operator holds
   * @param quarantined how many rules of quarantine hold
   */
  public record Ledger(
      Map<Source, Standing> queues,
      Map<Source, LastMinute> lastMinutes,
      Set<Source> paused,
      Map<Vendor, VendorState> vendors,
      long quarantined) {

    /** How one queue stands. */
    public Standing queue(Source source) {
      return queues.getOrDefault(source, Standing.NOTHING);
    }

    /** What came to one queue of late, and what ended. */
    public LastMinute lastMinute(Source source) {
      return lastMinutes.getOrDefault(source, LastMinute.QUIET);
    }
  }

  /** Why this node cannot work, in words; empty when it can. */
  public String notReadyBecause() {
    List<String> reasons = new ArrayList<>();
    if (ledger.isEmpty()) {
      reasons.add("the database does not answer");
    }
    if (broker.isEmpty()) {
      reasons.add("the broker does not answer");
    }
    return String.join(", ", reasons);
  }

  /** A queue in the broker, {@code df.aloware}; empty when the broker does not say. */
  public Optional<QueueDepth> depth(String queue) {
    return broker.map(all -> all.get(queue));
  }
}
