package df.middleware.inbox;

import java.util.Map;
import java.util.Optional;

/** Looks at the broker's queues. */
public interface QueueDepths {

  /**
   * All queues of ours, by name, the dead letters included; empty when the broker does not say
   * within two seconds.
   */
  Optional<Map<String, QueueDepth>> read();

  /**
   * A queue.
   *
   * @param messages that are in it, those included that are to be delivered later
   * @param paused whether an administrator holds it
   * @param scheduled how many of them are to be delivered later
   */
  record QueueDepth(long messages, boolean paused, long scheduled) {
    public QueueDepth(long messages, boolean paused) {
      this(messages, paused, 0);
    }
  }
}
