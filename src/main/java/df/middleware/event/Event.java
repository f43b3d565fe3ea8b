package df.middleware.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the ledger, as a handler gets it.
 *
 * @param overtaken whether a webhook has come that says that the same contact changed later
 * @param attempts how often it was claimed, this time included; the first attempt is 1
 */
public record Event(
    UUID id,
    Source source,
    String eventType,
    EntityType entityType,
    Optional<String> entityId,
    Incoming.Person person,
    Optional<TextMessage> message,
    Instant receivedAt,
    boolean overtaken,
    int attempts,
    Payload payload) {}
