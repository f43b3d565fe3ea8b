package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.testing.InMemoryEventInbox;
import df.middleware.testing.RecordingQueue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingForWaitingTest {
  private final InMemoryEventInbox inbox = new InMemoryEventInbox();
  private final RecordingQueue queue = new RecordingQueue();
  private final Crowd crowd = new Crowd();
  private Optional<Map<String, QueueDepth>> depths = Optional.empty();

  private final RingForWaiting ring = new RingForWaiting(inbox, queue, () -> depths, crowd);

  private void waiting(long events) {
    LongStream.range(0, events)
        .mapToObj(i -> new Doorbell(Source.GHL, new UUID(1, i)))
        .forEach(inbox.next::add);
  }

  private void ghlHolds(QueueDepth depth) {
    depths = Optional.of(Map.of("df.ghl", depth));
  }

  @Test
  void a_queue_never_holds_more_than_a_thousand() {
    waiting(5_000);
    ghlHolds(new QueueDepth(900, false));

    ring.refill(Source.GHL);

    assertThat(queue.rung).hasSize(100);
  }

  @Test
  void nothing_is_rung_for_while_the_queue_is_full() {
    waiting(5_000);
    ghlHolds(new QueueDepth(1_200, true));

    ring.refill(Source.GHL);

    assertThat(queue.rung).isEmpty();
  }

  @Test
  void doorbells_that_are_to_ring_later_do_not_fill_a_queue() {
    waiting(5_000);
    ghlHolds(new QueueDepth(1_200, false, 1_200));

    ring.refill(Source.GHL);

    assertThat(queue.rung).hasSize(1_000);
  }

  @Test
  void a_broker_that_does_not_say_how_full_it_is_gets_one_load() {
    waiting(5_000);

    ring.refill(Source.GHL);

    assertThat(queue.rung).hasSize(1_000);
  }

  @Test
  void a_full_load_asks_for_the_next_one_before_its_end() {
    waiting(5_000);

    ring.refill(Source.GHL);

    assertThat(queue.askingForMore).containsExactly(queue.rung.get(750));
  }

  @Test
  void the_last_load_asks_for_no_more() {
    waiting(999);

    ring.refill(Source.GHL);

    assertThat(queue.askingForMore).isEmpty();
  }

  @Test
  void a_sweep_tries_whether_vendors_are_back() {
    Doorbell probe = new Doorbell(Source.GHL, new UUID(2, 1));
    inbox.probes.add(probe);

    ring.sweep();

    assertThat(queue.rung).containsExactly(probe);
  }

  @Test
  void with_many_waiting_an_event_that_arrives_gets_no_doorbell_of_its_own() {
    assertThat(crowd.hasRoom(Source.GHL)).isTrue();
    inbox.waiting = 10_000;

    ring.sweep();

    assertThat(crowd.hasRoom(Source.GHL)).isFalse();
  }

  @Test
  void an_event_gets_its_doorbell_again_when_others_were_heard() {
    inbox.waiting = 10_000;
    ring.sweep();

    crowd.heard(Source.GHL);

    assertThat(crowd.hasRoom(Source.GHL)).isTrue();
  }
}
