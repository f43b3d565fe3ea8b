package df.middleware.operate.jmx;

import org.jspecify.annotations.Nullable;

/**
 * {@code df.middleware:type=System}: this node, and the whole. Sums are of all nodes together; null
 * when the database, or for the broker's the broker, is away.
 */
@Description("This node, and all queues together: is anything stuck?")
public interface SystemMXBean {
  @Description("Whether this node can work: database and broker answer")
  boolean isReady();

  @Description("Why this node is not ready, in words; empty when it is")
  String getNotReadyBecause();

  @Description("Whether the database answers")
  boolean isDatabaseReachable();

  @Description("Whether the broker answers")
  boolean isBrokerReachable();

  @Description("The version of the middleware")
  String getVersion();

  @Description("This node: process id and host")
  String getNodeName();

  @Description("When the application was started on this node, in UTC")
  String getStartedAt();

  @Description("Seconds since the application was started on this node")
  long getUptimeSeconds();

  @Description("Events that wait, of all senders")
  @Nullable Long getPending();

  @Description("Events that are being worked on, of all senders")
  @Nullable Long getProcessing();

  @Description("Events that were given up, of all senders: they wait for a person")
  @Nullable Long getErrors();

  @Description("Seconds that the oldest event that is due has waited since it was; 0 when none is")
  @Nullable Long getOldestWaitingSeconds();

  @Description("Events that were done within the last minute, of all senders")
  @Nullable Long getDoneLastMinute();

  @Description("Messages in df.dead; moved back to their queue, they replay their events")
  @Nullable Long getDeadLetters();

  @Description("The queues that an operator holds")
  String[] getPausedQueues();

  @Description("The vendors whose circuit is open: they fail, and their events wait")
  String[] getOpenCircuits();
}
