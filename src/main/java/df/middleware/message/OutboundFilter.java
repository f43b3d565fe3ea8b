package df.middleware.message;

import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import java.time.Instant;
import java.util.Optional;

/**
 * Which messages that we were asked to send are asked for: those that match all that is given.
 *
 * @param phone of the receiver, in E.164 where it is a valid number
 * @param since asked for then or later
 * @param until asked for before
 */
public record OutboundFilter(
    Optional<Outbound.Status> status,
    Optional<String> phone,
    Optional<String> idempotencyKey,
    Optional<String> providerMessageId,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** Reads the parameters that have the names of these components. */
  public static OutboundFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new OutboundFilter(
        given.oneOf("status", Outbound.Status.values(), Outbound.Status::wireName),
        given.phone("phone", phoneNumbers::e164),
        given.text("idempotencyKey"),
        given.text("providerMessageId"),
        given.time("since"),
        given.time("until"));
  }
}
