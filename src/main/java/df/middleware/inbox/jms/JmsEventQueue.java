package df.middleware.inbox.jms;

import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventQueue;
import df.middleware.problem.BareTrace;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Rings on the broker's queues.
 *
 * <p>A doorbell is not persistent: the ledger is, and the sweep rings again for what a broker
 * forgets. So it is rung in the background, and after a failure the broker is left in peace for
 * some seconds.
 */
@ApplicationScoped
public class JmsEventQueue implements EventQueue {
  private static final Logger LOG = System.getLogger(JmsEventQueue.class.getName());
  private static final Duration PEACE = Duration.ofSeconds(5);

  @Resource(name = "jms/df")
  private ConnectionFactory broker;

  @Resource private ManagedExecutorService threads;
  @Inject private Clock clock;

  private final InTheBackground<Sending> doorbells =
      new InTheBackground<>(task -> threads.execute(task), this::send);
  private volatile Instant quietUntil = Instant.MIN;

  private interface Sending {
    void to(JMSContext context, JMSProducer producer);
  }

  @Override
  public void announce(Doorbell doorbell) {
    doorbells.add((context, producer) -> ring(doorbell, context, producer));
  }

  @Override
  public void announceAskingForMore(Doorbell doorbell) {
    doorbells.add(
        (context, producer) ->
            ring(doorbell, context, producer.setProperty(Letter.ASKS_FOR_MORE, true)));
  }

  @Override
  public void announceLater(Doorbell doorbell, Duration delay) {
    if (delay.compareTo(LONGEST_DELAY) <= 0) {
      doorbells.add(
          (context, producer) ->
              ring(doorbell, context, producer.setDeliveryDelay(delay.toMillis())));
    }
  }

  private static void ring(Doorbell doorbell, JMSContext context, JMSProducer producer) {
    producer
        .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
        .setPriority(doorbell.urgent() ? Letter.URGENT : Letter.USUAL)
        .send(
            context.createQueue(Letter.queueOf(doorbell.source())), doorbell.eventId().toString());
  }

  /** With the properties by which an Artemis console knows the queue to move it back to. */
  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public void bury(Doorbell doorbell) {
    String queue = Letter.queueOf(doorbell.source());
    Sending letter =
        (context, producer) ->
            producer
                .setDeliveryMode(DeliveryMode.PERSISTENT)
                .setProperty(Letter.DEAD, true)
                .setProperty("_AMQ_ORIG_ADDRESS", queue)
                .setProperty("_AMQ_ORIG_QUEUE", queue)
                .send(context.createQueue(Letter.DEAD_LETTERS), doorbell.eventId().toString());
    send(new ArrayDeque<>(List.of(letter)));
  }

  /** All that wait, by one session, each with properties of its own only. */
  private void send(Queue<Sending> waiting) {
    if (clock.instant().isBefore(quietUntil)) {
      waiting.clear();
      return;
    }
    try (JMSContext context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      for (Sending next = waiting.poll(); next != null; next = waiting.poll()) {
        next.to(context, context.createProducer().setDisableMessageTimestamp(true));
      }
    } catch (RuntimeException away) {
      quietUntil = clock.instant().plus(PEACE);
      LOG.log(Level.WARNING, "The broker does not take doorbells: {0}", BareTrace.names(away));
    }
  }
}
