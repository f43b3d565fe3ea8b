package df.middleware.message;

import df.middleware.event.PhoneNumbers;
import df.middleware.event.TextMessage.Direction;
import df.middleware.paging.Parameters;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which noted messages are asked for: those that match all that is given.
 *
 * @param phone of the sender or of the receiver, in E.164 where it is a valid number
 * @param since noted then or later
 * @param until noted before
 */
public record MessageFilter(
    Optional<String> textingMessageId,
    Optional<String> conversationId,
    Optional<String> ghlContactId,
    Optional<String> alowareContactId,
    Optional<String> phone,
    Optional<Direction> direction,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** Reads the parameters that have the names of these components. */
  public static MessageFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new MessageFilter(
        given.text("textingMessageId"),
        given.text("conversationId"),
        given.text("ghlContactId"),
        given.text("alowareContactId"),
        given.phone("phone", phoneNumbers::e164),
        given.oneOf("direction", Direction.values(), it -> it.name().toLowerCase(Locale.ROOT)),
        given.time("since"),
        given.time("until"));
  }
}
