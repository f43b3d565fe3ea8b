package df.middleware.operate.jmx;

import org.jspecify.annotations.Nullable;

/**
 * {@code df.middleware:type=Queue,name=aloware|ghl|texting}: the events of one sender. Figures are
 * of all nodes together; null when the database, or for the broker's the broker, is away.
 */
@Description("The events of one sender, on all nodes together: what waits, what failed, what to do")
public interface QueueMXBean {
  @Description("Events that wait, whether due or not")
  @Nullable Long getPending();

  @Description("Events that wait and are not due yet: their last attempt failed, or their vendor")
  @Nullable Long getPendingLater();

  @Description("Events that are being worked on")
  @Nullable Long getProcessing();

  @Description("Events that were given up: they wait for a person. listErrors says why")
  @Nullable Long getErrors();

  @Description("Seconds that the oldest event that is due has waited since it was; 0 when none is")
  @Nullable Long getOldestWaitingSeconds();

  @Description("The id of the oldest event that is due; empty when none is")
  @Nullable String getOldestWaitingEvent();

  @Description("Events that arrived within the last minute")
  @Nullable Long getReceivedLastMinute();

  @Description("Events that were done within the last minute")
  @Nullable Long getDoneLastMinute();

  @Description("Whether an operator holds the queue, on all nodes")
  @Nullable Boolean getPaused();

  @Description("Doorbells in the broker's queue, those to be delivered later included")
  @Nullable Long getBrokerDepth();

  @Description("Whether the queue is held in the broker itself, by its own console")
  @Nullable Boolean getBrokerPaused();

  @Description("Holds the queue on all nodes: its events are kept and wait. No harm when it is")
  void pause();

  @Description("Lets the queue go: what waited goes on at once. No harm when it is not held")
  void resume();

  @Description("Has one event in error tried again; answers its status now. Refuses any other")
  String replay(
      @Description(name = "eventId", value = "The event's id, as webhooks are answered with")
          String eventId);

  @Description("Has all events of this queue in error tried again; answers how many they were")
  long replayErrors();

  @Description("Rings for events that are due, without waiting for the sweep; for how many")
  int enqueueNow();

  @Description("The newest events in error, a line each: id, arrival, type, attempts, why")
  String[] listErrors(@Description(name = "limit", value = "1 to 500") int limit);

  @Description("The newest events that wait, a line each: id, arrival, type, attempts, until, why")
  String[] listPending(@Description(name = "limit", value = "1 to 500") int limit);
}
