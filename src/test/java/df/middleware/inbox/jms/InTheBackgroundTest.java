package df.middleware.inbox.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With an executor of the test's own, that runs what it was given when the test says so. */
class InTheBackgroundTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> rung = new ArrayList<>();

  private void ring(Queue<String> waiting) {
    for (String next = waiting.poll(); next != null; next = waiting.poll()) {
      rung.add(next);
    }
  }

  @Test
  void who_adds_waits_for_nobody() {
    var background = new InTheBackground<>(threads::add, this::ring);

    background.add("a");

    assertThat(rung).isEmpty();
    threads.remove().run();
    assertThat(rung).containsExactly("a");
  }

  @Test
  void many_are_one_piece_of_work() {
    var background = new InTheBackground<>(threads::add, this::ring);

    List.of("a", "b", "c").forEach(background::add);

    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(rung).containsExactly("a", "b", "c");
    assertThat(threads).isEmpty();
  }

  @Test
  void after_the_work_there_is_more() {
    var background = new InTheBackground<>(threads::add, this::ring);
    background.add("a");
    threads.remove().run();

    background.add("b");
    threads.remove().run();

    assertThat(rung).containsExactly("a", "b");
  }

  @Test
  void what_the_work_has_left_is_given_to_it_again() {
    var background = new InTheBackground<String>(threads::add, waiting -> rung.add(waiting.poll()));
    List.of("a", "b").forEach(background::add);

    threads.remove().run();
    threads.remove().run();

    assertThat(rung).containsExactly("a", "b");
    assertThat(threads).isEmpty();
  }

  @Test
  void no_more_wait_than_there_is_room_for() {
    var background = new InTheBackground<>(threads::add, this::ring);
    IntStream.range(0, InTheBackground.MOST + 5).forEach(i -> background.add("" + i));

    threads.remove().run();

    assertThat(rung).hasSize(InTheBackground.MOST);
  }

  @Test
  void a_server_that_stops_is_no_failure() {
    AtomicInteger refusals = new AtomicInteger(1);
    var background =
        new InTheBackground<>(
            task -> {
              if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException();
              }
              threads.add(task);
            },
            this::ring);

    List.of("a", "b").forEach(background::add);

    threads.remove().run();
    assertThat(rung).containsExactly("a", "b");
  }

  @Test
  void threads_that_add_at_once_lose_nothing() throws InterruptedException {
    Queue<Integer> all = new ConcurrentLinkedQueue<>();
    ExecutorService own = Executors.newFixedThreadPool(8);
    var background =
        new InTheBackground<Integer>(
            own,
            waiting -> {
              for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
                all.add(next);
              }
            });
    int each = InTheBackground.MOST / 4;

    for (int sender = 0; sender < 4; sender++) {
      own.execute(() -> IntStream.range(0, each).forEach(background::add));
    }

    while (all.size() < 4 * each) {
      assertThat(own.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
    }
    own.shutdown();
    assertThat(all).hasSize(4 * each);
  }
}
