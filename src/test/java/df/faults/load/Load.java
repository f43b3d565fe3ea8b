package df.faults.load;

import df.faults.Poll;
import df.faults.net.Threads;
import df.faults.part.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A bounded number of senders, each with persons of its own. */
public final class Load {
  private static final Duration LIMIT = Duration.ofHours(1);

  private final int planned;
  private final Acknowledged acknowledged = new Acknowledged();
  private final List<Thread> senders = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private Load(int planned) {
    this.planned = planned;
  }

  /** Begins at once. */
  public static Load begin(List<Delivery> deliveries, List<Node> nodes, int senders, long seed) {
    Load load = new Load(deliveries.size());
    for (int i = 0; i < senders; i++) {
      int mine = i;
      List<Delivery> share =
          deliveries.stream().filter(it -> it.person().number() % senders == mine).toList();
      Sender sender = new Sender(nodes, load.acknowledged, new Random(seed + i));
      load.senders.add(Threads.start("sender-" + i, () -> load.sendAll(sender, share)));
    }
    return load;
  }

  private void sendAll(Sender sender, List<Delivery> share) {
    try {
      share.forEach(sender::send);
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }

  public Acknowledged acknowledged() {
    return acknowledged;
  }

  /** Waits for the moment at which that part of the load is acknowledged, or it has ended. */
  public void awaitPart(double part) {
    Poll.until(
        "part of the load", LIMIT, () -> hasEnded() || acknowledged.count() >= planned * part);
  }

  public boolean hasEnded() {
    return senders.stream().noneMatch(Thread::isAlive);
  }

  public void awaitEnd() {
    Poll.until("the load ends", LIMIT, this::hasEnded);
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a sender failed", failures.peek());
    }
  }
}
