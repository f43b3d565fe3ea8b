package df.middleware.inbox.jms;

import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands doorbells over to a thread of their own, one at a time, so that no webhook waits for a
 * broker that is slow. What is too many is dropped: the sweep rings again.
 *
 * @param <T> what is handed over
 */
final class InTheBackground<T> {
  static final int MOST = 10_000;

  private final Queue<T> waiting = new LinkedBlockingQueue<>(MOST);
  private final AtomicBoolean isAtWork = new AtomicBoolean();
  private final Executor threads;
  private final Consumer<Queue<T>> work;

  /**
   * @param work empties the queue, and must not throw; what it leaves is given to it again
   */
  InTheBackground(Executor threads, Consumer<Queue<T>> work) {
    this.threads = threads;
    this.work = work;
  }

  /** Returns at once. */
  void add(T item) {
    waiting.offer(item);
    begin();
  }

  private void begin() {
    if (isAtWork.compareAndSet(false, true)) {
      try {
        threads.execute(this::work);
      } catch (RejectedExecutionException serverStops) {
        isAtWork.set(false);
      }
    }
  }

  private void work() {
    try {
      work.accept(waiting);
    } finally {
      isAtWork.set(false);
    }
    if (!waiting.isEmpty()) {
      begin();
    }
  }
}
