package df.middleware.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * By what a delivery that comes again is known.
 *
 * @param byDelivery the vendor's own id says that it is the same delivery, for ever; otherwise it
 *     is only the same body, which is a repetition for as long as nothing else came in between
 */
public record DedupeKey(String value, boolean byDelivery) {

  /**
   * The key of one event.
   *
   * @param rawBody the bytes that it came in, alone
   * @param webhookId the header of Standard Webhooks; only a texting delivery has one
   */
  public static DedupeKey of(Incoming event, byte[] rawBody, Optional<String> webhookId) {
    return of(event, rawBody, webhookId, 0);
  }

  /** The key of one of several events that came in one body, by its place from 0. */
  public static DedupeKey of(
      Incoming event, byte[] rawBody, Optional<String> webhookId, int place) {
    String suffix = place == 0 ? "" : "#" + place;
    Optional<String> delivery =
        event.source() == Source.TEXTING
            ? textingDelivery(event)
                .or(() -> VendorText.id(webhookId).map(it -> "webhook:" + it + suffix))
            : event.deliveryId();
    String source = event.source().wireName() + ":";
    return delivery
        .map(it -> new DedupeKey(source + it, true))
        .orElseGet(() -> new DedupeKey(source + "sha256:" + sha256(rawBody) + suffix, false));
  }

  /**
   * The event's id, else the message's; both with the name, as one message makes several events.
   */
  private static Optional<String> textingDelivery(Incoming event) {
    return event
        .deliveryId()
        .map(it -> "event:" + it + ":" + event.eventType())
        .or(
            () ->
                // What "id" an event of an unknown kind carries, nobody can say
                event
                    .message()
                    .filter(it -> event.entityType() != EntityType.UNKNOWN)
                    .flatMap(TextMessage::messageId)
                    .map(it -> "message:" + it + ":" + event.eventType()));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException neverOnJava) {
      throw new IllegalStateException(neverOnJava);
    }
  }
}
