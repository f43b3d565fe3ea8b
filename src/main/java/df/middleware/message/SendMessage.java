package df.middleware.message;

import df.middleware.message.Outbound.Status;
import df.middleware.message.OutboundMessages.Recorded;
import df.middleware.texting.Sending;
import df.middleware.texting.TextingMessages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sends a text message to somebody who did not opt out: the registry is asked and the message
 * recorded in one transaction; when that is committed, the provider is asked, once.
 *
 * <p>Under the same key the same is answered, and nothing is sent again, unless it is certain that
 * nothing was sent: after a refusal, or when the provider was not reached.
 */
@Dependent
public class SendMessage {
  private static final Logger LOG = System.getLogger(SendMessage.class.getName());
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final OutboundMessages messages;
  private final TextingMessages texting;
  private final SendSettings settings;

  @Inject
  public SendMessage(OutboundMessages messages, TextingMessages texting, SendSettings settings) {
    this.messages = messages;
    this.texting = texting;
    this.settings = settings;
  }

  /**
   * The provider's id of the message.
   *
   * @throws df.middleware.problem.Refused when it was not sent, or that is not known
   */
  public String send(Draft draft) {
    Optional<String> from = draft.from().or(texting::usualSender);
    Recorded recorded = messages.record(draft, from.orElse(""));
    if (recorded instanceof Recorded.ToSend own) {
      return SendAnswer.of(ended(own.id(), sending(draft, from)));
    }
    if (recorded instanceof Recorded.Earlier earlier) {
      return SendAnswer.of(awaited(earlier.outbound()));
    }
    throw recorded instanceof Recorded.OptedOut ? SendAnswer.optedOut() : SendAnswer.keyOfAnother();
  }

  private Sending sending(Draft draft, Optional<String> from) {
    if (from.isEmpty()) {
      return new Sending.NotSent(
          "TEXTING_FROM_NUMBER is not set, and the request names no sender", Optional.empty());
    }
    try {
      return texting.send(draft.to(), from.get(), draft.body());
    } catch (RuntimeException unforeseen) {
      LOG.log(Level.WARNING, "Sending failed unforeseen: {0}", unforeseen.getClass().getName());
      return new Sending.Unknown("the sending failed unforeseen");
    }
  }

  private SendAnswer.Ended ended(UUID id, Sending sending) {
    SendAnswer.Ended ended = SendAnswer.Ended.of(id, sending);
    try {
      messages.end(ended.outbound());
    } catch (RuntimeException databaseAway) {
      // Without this record a repetition is told that it is not known, which is safe
      LOG.log(Level.WARNING, "What became of message {0} could not be recorded", id);
    }
    return ended;
  }

  /** An earlier request with the same key may be under way at this moment. */
  private SendAnswer.Ended awaited(Outbound earlier) {
    Outbound now = earlier;
    long looks = settings.patience().toMillis() / LOOK_AGAIN_MILLIS;
    for (long look = 0; look < looks && now.status() == Status.SENDING; look++) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        break;
      }
      now = messages.get(earlier.id());
    }
    return new SendAnswer.Ended(now, Optional.empty());
  }
}
