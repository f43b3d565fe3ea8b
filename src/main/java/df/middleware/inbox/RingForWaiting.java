package df.middleware.inbox;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rings for what waits and nobody looks at, no faster than the queues drain: a queue holds a
 * thousand doorbells at the most, and one towards the end of a full load asks for the next load.
 */
@Dependent
public class RingForWaiting {
  private static final Duration FORGOTTEN = Duration.ofSeconds(20);
  private static final int AT_ONCE = 1000;

  private final EventInbox inbox;
  private final EventQueue queue;
  private final QueueDepths depths;
  private final Crowd crowd;

  @Inject
  public RingForWaiting(EventInbox inbox, EventQueue queue, QueueDepths depths, Crowd crowd) {
    this.inbox = inbox;
    this.queue = queue;
    this.depths = depths;
    this.crowd = crowd;
  }

  /** Rings for all sources, and for a few of whom a vendor that is away may be back. */
  public int sweep() {
    Optional<Map<String, QueueDepth>> known = depths.read();
    inbox.probes().forEach(queue::announce);
    int rung = 0;
    for (Source source : Source.values()) {
      crowd.counted(source, inbox.waiting(source, Crowd.MANY + 1));
      rung += fill(source, room(source, known));
    }
    return rung;
  }

  /** The queue of this source is nearly empty. */
  public void refill(Source source) {
    fill(source, room(source, depths.read()));
  }

  /** A broker that does not say how full a queue is gets a whole load. */
  private static int room(Source source, Optional<Map<String, QueueDepth>> depths) {
    long waiting =
        depths
            .map(all -> all.get("df." + source.wireName()))
            .map(it -> it.messages() - it.scheduled())
            .orElse(0L);
    return (int) Math.max(0, AT_ONCE - waiting);
  }

  private int fill(Source source, int room) {
    List<Doorbell> due = inbox.due(List.of(source), FORGOTTEN, room);
    boolean moreWait = due.size() == room;
    int asking = moreWait ? due.size() * 3 / 4 : -1;
    for (int i = 0; i < due.size(); i++) {
      if (i == asking) {
        queue.announceAskingForMore(due.get(i));
      } else {
        queue.announce(due.get(i));
      }
    }
    return due.size();
  }
}
