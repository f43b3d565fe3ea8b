package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.InMemoryPausedQueues;
import df.middleware.testing.RecordingQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldQueueTest {
  private final InMemoryPausedQueues paused = new InMemoryPausedQueues();
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private final List<String> audit = new ArrayList<>();
  private final HoldQueue hold =
      new HoldQueue(
          paused,
          new EnqueuePending(inbox, queue),
          (action, event, detail) -> audit.add(action + " " + detail));

  @Test
  void a_paused_queue_is_held_until_it_is_resumed() {
    hold.pause(Source.GHL);
    assertThat(paused.all()).containsExactly(Source.GHL);

    hold.resume(Source.GHL);
    assertThat(paused.all()).isEmpty();
  }

  @Test
  void what_waited_is_rung_for_at_once() {
    inbox.next.add(new Doorbell(Source.GHL, new UUID(0, 1)));
    hold.pause(Source.GHL);

    hold.resume(Source.GHL);

    assertThat(queue.rung).containsExactly(new Doorbell(Source.GHL, new UUID(0, 1)));
  }

  @Test
  void both_are_recorded() {
    hold.pause(Source.GHL);
    hold.resume(Source.GHL);

    assertThat(audit).containsExactly("pause queue ghl", "resume queue ghl");
  }
}
