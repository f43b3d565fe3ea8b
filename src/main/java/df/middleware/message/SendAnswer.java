package df.middleware.message;

import df.middleware.message.Outbound.Status;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.texting.Sending;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a caller who wants a message sent is told. */
final class SendAnswer {
  private static final Duration SOON = Duration.ofSeconds(2);

  private SendAnswer() {}

  /**
   * A message and what to say about it.
   *
   * @param retryAfter how long the provider asks us to wait
   */
  record Ended(Outbound outbound, Optional<Duration> retryAfter) {

    static Ended of(UUID id, Sending sending) {
      if (sending instanceof Sending.Sent sent) {
        Optional<String> messageId = Optional.of(sent.messageId());
        return new Ended(
            new Outbound(id, Status.SENT, messageId, Optional.empty()), Optional.empty());
      }
      if (sending instanceof Sending.NotSent not) {
        return new Ended(without(id, Status.NOT_SENT, not.reason()), not.retryAfter());
      }
      return sending instanceof Sending.RefusedByProvider refused
          ? new Ended(without(id, Status.REFUSED, refused.reason()), Optional.empty())
          : new Ended(
              without(id, Status.UNKNOWN, ((Sending.Unknown) sending).reason()), Optional.empty());
    }

    private static Outbound without(UUID id, Status status, String reason) {
      return new Outbound(id, status, Optional.empty(), Optional.of(reason));
    }
  }

  /** The provider's id of a message that was sent; throws the problem of any other. */
  static String of(Ended ended) {
    Outbound outbound = ended.outbound();
    String reason = outbound.reason().orElse("no reason known");
    return switch (outbound.status()) {
      case SENT -> outbound.providerMessageId().orElse("");
      case SENDING -> throw underWay();
      case UNKNOWN -> throw unknown(reason);
      case REFUSED -> throw refused(reason);
      case NOT_SENT -> throw notSent(reason, ended.retryAfter());
    };
  }

  static Refused optedOut() {
    return new Refused(
        Problem.named("opted-out", "Opted out", 409, "The number has opted out of text messages."));
  }

  static Refused keyOfAnother() {
    return new Refused(
        Problem.named(
            "idempotency-key-reused",
            "Idempotency key reused",
            422,
            "Another message was asked for under this idempotencyKey."));
  }

  private static Refused underWay() {
    return new Refused(
        Problem.of(503, "The message is being sent by an earlier request with this key."),
        retryAfter(SOON));
  }

  private static Refused unknown(String reason) {
    return new Refused(
        Problem.named(
            "unknown-whether-sent",
            "Unknown whether sent",
            504,
            "The provider's answer was lost, and the message is not sent again: " + reason + "."));
  }

  private static Refused refused(String reason) {
    return new Refused(
        Problem.named("refused-by-provider", "Refused by the texting provider", 502, reason));
  }

  private static Refused notSent(String reason, Optional<Duration> wait) {
    return new Refused(
        Problem.of(503, "The message was not sent: " + reason + "."),
        wait.map(SendAnswer::retryAfter).orElse(Map.of()));
  }

  private static Map<String, String> retryAfter(Duration wait) {
    return Map.of("Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}
