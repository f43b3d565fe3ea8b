package df.middleware.inbox.jms;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.UUID;

/**
 * How a doorbell looks as a message: a text that holds the event's id, and nothing of the event.
 */
final class Letter {
  /** On a dead letter: moved back to its queue, it replays its event. */
  static final String DEAD = "df_dead";

  /** On a doorbell: whoever hears it rings for more. */
  static final String ASKS_FOR_MORE = "df_more";

  /** Of ten; JMS gives four to a message that says nothing. */
  static final int URGENT = 9;

  static final int USUAL = 4;

  static final String DEAD_LETTERS = "df.dead";

  private Letter() {}

  static String queueOf(Source source) {
    return "df." + source.wireName();
  }

  static Doorbell read(Source source, Message message) throws JMSException {
    String text = message instanceof TextMessage letter ? letter.getText() : "";
    try {
      return new Doorbell(source, UUID.fromString(text), message.getJMSPriority() == URGENT);
    } catch (IllegalArgumentException notAnId) {
      throw new JMSException("A message on " + queueOf(source) + " is no event's id");
    }
  }

  static boolean asksForMore(Message message) throws JMSException {
    return message.getBooleanProperty(ASKS_FOR_MORE);
  }

  static boolean isDead(Message message) throws JMSException {
    return message.getBooleanProperty(DEAD);
  }
}
