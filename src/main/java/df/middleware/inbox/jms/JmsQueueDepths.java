package df.middleware.inbox.jms;

import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how deep the broker's queues are.
 *
 * <p>A client of a broker that is away hangs for as long as it tries to connect again. So another
 * thread asks, one at a time, and whoever wants to know waits for it two seconds at the most.
 */
@ApplicationScoped
public class JmsQueueDepths implements QueueDepths {
  private static final Logger LOG = System.getLogger(JmsQueueDepths.class.getName());
  private static final long LONGEST_SECONDS = 2;
  private static final List<String> QUEUES =
      Stream.concat(Stream.of(Source.values()).map(Letter::queueOf), Stream.of(Letter.DEAD_LETTERS))
          .toList();

  @Resource(name = "jms/df")
  private ConnectionFactory broker;

  @Resource private ManagedExecutorService threads;

  private @Nullable Future<Optional<Map<String, QueueDepth>>> asking;

  @Override
  public Optional<Map<String, QueueDepth>> read() {
    try {
      return asking().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException | RejectedExecutionException away) {
      LOG.log(Level.DEBUG, "The broker says nothing of its queues: {0}", away.toString());
      return Optional.empty();
    }
  }

  private synchronized Future<Optional<Map<String, QueueDepth>>> asking() {
    Future<Optional<Map<String, QueueDepth>>> current = asking;
    if (current == null || current.isDone()) {
      current = threads.submit(() -> new AskBroker(broker).about(QUEUES));
      asking = current;
    }
    return current;
  }
}
