package df.middleware.event;

import java.time.Instant;
import java.util.Optional;

/**
 * A text message, or news about one, in the normal form that all providers' formats are brought to.
 *
 * @param from in E.164 where the sender is a number, else as sent (short code, alphanumeric)
 * @param to likewise
 * @param occurredAt the provider's time; empty where it sends none
 * @param optOutHint what the provider itself made of it: {@code STOP}, {@code START}, {@code HELP}
 * @param error the provider's error code and text, of a failed one
 */
public record TextMessage(
    String provider,
    Optional<String> messageId,
    Optional<String> conversationId,
    Optional<String> from,
    Optional<String> to,
    Optional<String> body,
    Optional<Direction> direction,
    Optional<Instant> occurredAt,
    Optional<String> optOutHint,
    Optional<String> error) {

  /** Which way the message went, seen from the sales team. */
  public enum Direction {
    INBOUND,
    OUTBOUND
  }
}
