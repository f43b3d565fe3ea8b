package df.middleware.inbox.jms;

import df.middleware.inbox.QueueDepths.QueueDepth;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Artemis about its queues by messages to its management address, which works through any
 * connection and needs none of its classes.
 */
final class AskBroker {
  static final String MANAGEMENT = "activemq.management";
  static final long PATIENCE_MILLIS = 1_000;

  /** What a broker puts before the names of its queues: nothing, or, inside WildFly, this. */
  private static final List<String> PREFIXES = List.of("", "jms.queue.");

  private final ConnectionFactory broker;

  AskBroker(ConnectionFactory broker) {
    this.broker = broker;
  }

  /** The queues of these names; empty when the broker does not answer or knows one of them not. */
  Optional<Map<String, QueueDepth>> about(List<String> queues) throws JMSException {
    try (JMSContext context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      TemporaryQueue answers = context.createTemporaryQueue();
      try (JMSConsumer consumer = context.createConsumer(answers)) {
        context.start();
        for (String prefix : PREFIXES) {
          Optional<Map<String, QueueDepth>> found =
              about(queues, prefix, new Talk(context, answers, consumer));
          if (found.isPresent()) {
            return found;
          }
        }
        return Optional.empty();
      } finally {
        answers.delete(); // a pooled connection would keep it
      }
    }
  }

  private static Optional<Map<String, QueueDepth>> about(
      List<String> queues, String prefix, Talk talk) throws JMSException {
    Map<String, QueueDepth> found = new LinkedHashMap<>();
    for (String queue : queues) {
      talk.ask(prefix + queue, "messageCount");
      talk.ask(prefix + queue, "paused");
      talk.ask(prefix + queue, "scheduledCount");
      Optional<String> depth = talk.answer();
      Optional<String> paused = talk.answer();
      Optional<String> scheduled = talk.answer();
      if (depth.isEmpty() || paused.isEmpty() || scheduled.isEmpty()) {
        return Optional.empty();
      }
      found.put(queue, depth(depth.get(), paused.get(), scheduled.get()));
    }
    return Optional.of(found);
  }

  private static QueueDepth depth(String messages, String paused, String scheduled) {
    return new QueueDepth(
        Long.parseLong(messages), Boolean.parseBoolean(paused), Long.parseLong(scheduled));
  }

  /** Questions, and their answers in the same order. */
  private record Talk(JMSContext context, TemporaryQueue answers, JMSConsumer consumer) {

    void ask(String queue, String attribute) {
      context
          .createProducer()
          .setJMSReplyTo(answers)
          .setTimeToLive(PATIENCE_MILLIS)
          .setProperty("_AMQ_ResourceName", "queue." + queue)
          .setProperty("_AMQ_Attribute", attribute)
          .send(context.createQueue(MANAGEMENT), context.createMessage());
    }

    /** The value, which comes as an array of one. */
    Optional<String> answer() throws JMSException {
      Message answer = consumer.receive(PATIENCE_MILLIS);
      boolean good =
          answer instanceof TextMessage && answer.getBooleanProperty("_AMQ_OperationSucceeded");
      return good
          ? Optional.ofNullable(((TextMessage) answer).getText())
              .map(text -> text.replaceAll("[\\[\\]\\s]", ""))
          : Optional.empty();
    }
  }
}
