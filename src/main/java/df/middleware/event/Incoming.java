package df.middleware.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event as its webhook tells it, before it is stored.
 *
 * @param eventType as the vendor sent it, or as inferred from the shape
 * @param entityId the vendor's id of the contact, call or message; empty when it names none
 * @param deliveryId the vendor's own id of this delivery, the best key against duplicates
 * @param changedAt when the contact that it describes last changed, by its vendor's clock; empty
 *     where the payload does not say
 * @param person what the payload says about whom it concerns
 * @param message the text message in normal form; only for events of the texting system
 */
public record Incoming(
    Source source,
    String eventType,
    EntityType entityType,
    Optional<String> entityId,
    Optional<String> deliveryId,
    Optional<Instant> changedAt,
    Person person,
    Optional<TextMessage> message,
    Payload payload) {

  /**
   * Whom an event concerns: only what can be known without asking a vendor.
   *
   * @param phone in E.164
   * @param email in lower case
   */
  public record Person(
      Optional<String> phone,
      Optional<String> email,
      Optional<String> alowareContactId,
      Optional<String> ghlContactId) {

    /**
     * The person's lane keys, the surest first: {@code p:+1…}, {@code e:…}, {@code a:…}, {@code
     * g:…}.
     */
    public List<String> laneKeys() {
      return java.util.stream.Stream.of(
              phone.map(it -> "p:" + it),
              email.map(it -> "e:" + it),
              alowareContactId.map(it -> "a:" + it),
              ghlContactId.map(it -> "g:" + it))
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
