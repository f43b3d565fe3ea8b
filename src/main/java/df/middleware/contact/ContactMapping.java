package df.middleware.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person in both systems: a row of {@code contact_mappings}.
 *
 * @param ghlContactId empty when GHL has the contact no more, or not yet
 * @param phone in E.164
 * @param email in lower case
 * @param syncDirection wire name of the last sync's direction
 * @param version for optimistic locking; 0 for one that is not stored yet
 */
public record ContactMapping(
    UUID id,
    Optional<String> alowareContactId,
    Optional<String> ghlContactId,
    Optional<String> phone,
    Optional<String> email,
    Optional<LastKnown> aloware,
    Optional<LastKnown> ghl,
    Optional<Instant> lastSyncedAt,
    Optional<String> syncDirection,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
