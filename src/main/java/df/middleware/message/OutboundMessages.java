package df.middleware.message;

import java.util.UUID;

/** The messages that we were asked to send. Each method is a transaction of its own. */
public interface OutboundMessages {

  /**
   * Asks the opt-out registry and records the message, under the number's one lock: no STOP comes
   * in between. Once this has answered {@link Recorded.ToSend}, the caller sends it.
   *
   * @param from the sender that it will have
   */
  Recorded record(Draft draft, String from);

  /** The message as it stands now. One that was to be sent long ago counts as unknown. */
  Outbound get(UUID id);

  /** Writes down how it ended. */
  void end(Outbound ended);

  /** What came of recording a message. */
  sealed interface Recorded {
    /** It is ours to send, now. */
    record ToSend(UUID id) implements Recorded {}

    /** The number is not to be texted; nothing was recorded. */
    record OptedOut() implements Recorded {}

    /** The same was asked under the same key before, and that is how it stands. */
    record Earlier(Outbound outbound) implements Recorded {}

    /** Something else was asked under the same key before. */
    record KeyOfAnother() implements Recorded {}
  }
}
