package df.middleware.operate;

import df.middleware.event.Source;
import df.middleware.inbox.HoldQueue;
import df.middleware.inbox.ReplayEvent;
import df.middleware.inbox.ReplayEvents;
import df.middleware.paging.PathId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What an administrator may do to one queue; each deed is recorded. */
@Dependent
public class QueueByHand {
  private final HoldQueue hold;
  private final ReplayEvent replayEvent;
  private final ReplayEvents replayEvents;
  private final EnqueueNow enqueueNow;

  @Inject
  public QueueByHand(
      HoldQueue hold, ReplayEvent replayEvent, ReplayEvents replayEvents, EnqueueNow enqueueNow) {
    this.hold = hold;
    this.replayEvent = replayEvent;
    this.replayEvents = replayEvents;
    this.enqueueNow = enqueueNow;
  }

  /** Holds it, on all nodes. */
  public void pause(Source source) {
    hold.pause(source);
  }

  /** Lets it go. */
  public void resume(Source source) {
    hold.resume(source);
  }

  /**
   * Has one event in error tried again.
   *
   * @return its status now
   * @throws df.middleware.problem.Refused when there is none of that id, or it is not in error
   */
  public String replay(String eventId) {
    return replayEvent.replay(PathId.of("event", eventId)).status().wireName();
  }

  /** Has all of the queue's events in error tried again; how many they were. */
  public long replayErrors(Source source) {
    return replayEvents.replay(EventLines.filter(source, "error")).replayed();
  }

  /** Rings for what is due; for how many. */
  public int enqueueNow(Source source) {
    return enqueueNow.enqueue(source);
  }
}
