package df.middleware.operate.jmx;

import org.jspecify.annotations.Nullable;

/**
 * {@code df.middleware:type=Vendor,name=ghl|aloware|texting}: our client of one vendor. Circuit and
 * budget are those of all nodes together, null when the database is away; calls and times are of
 * this node, since it was started.
 */
@Description("Our client of one vendor: does it answer, how fast, and how many calls are left")
public interface VendorMXBean {
  @Description("Whether the vendor fails and its events wait, on all nodes")
  @Nullable Boolean getCircuitOpen();

  @Description("Since when the circuit is open, in UTC; empty when it is closed")
  @Nullable String getOpenSince();

  @Description("Calls made in this day of UTC, by all nodes")
  @Nullable Long getCallsToday();

  @Description("Calls that may still be made in this day of UTC; -1 where there is no limit")
  @Nullable Long getCallsLeftToday();

  @Description("Milliseconds that a call would wait for its turn now; 0 when none would")
  @Nullable Long getUntilNextCallMillis();

  @Description("Calls that this node made since it was started")
  long getCalls();

  @Description("Those of them without an answer, or with one of status 429 or 5xx")
  long getFailures();

  @Description("Milliseconds that the last calls of this node took on average, at most 500 calls")
  double getMeanMillis();

  @Description("Milliseconds within which 95 of 100 of the last calls of this node ended")
  double getP95Millis();
}
