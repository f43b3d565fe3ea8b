package df.middleware.contact;

import df.middleware.synclog.SyncLogEntry.Direction;
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
    long version) {

  /** A person whom nobody mapped yet. */
  public static ContactMapping unmapped(Instant now) {
    return new ContactMapping(
        UUID.randomUUID(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        now,
        0);
  }

  public boolean isStored() {
    return version > 0;
  }

  /** With this Aloware id, or with the one it has when none is given. */
  public ContactMapping withAlowareId(Optional<String> contactId) {
    return copy(contactId.or(() -> alowareContactId), ghlContactId, aloware, ghl);
  }

  public ContactMapping withAloware(LastKnown state) {
    return copy(alowareContactId, ghlContactId, Optional.of(state), ghl);
  }

  public ContactMapping withGhl(String contactId, LastKnown state) {
    return copy(alowareContactId, Optional.of(contactId), aloware, Optional.of(state));
  }

  /** GHL has the contact no more. */
  public ContactMapping withoutGhl() {
    return copy(alowareContactId, Optional.empty(), aloware, Optional.empty());
  }

  /** Found by these from now on; what is not given stays. */
  public ContactMapping findableBy(Optional<String> newPhone, Optional<String> newEmail) {
    return new ContactMapping(
        id,
        alowareContactId,
        ghlContactId,
        newPhone.or(() -> phone),
        newEmail.or(() -> email),
        aloware,
        ghl,
        lastSyncedAt,
        syncDirection,
        createdAt,
        updatedAt,
        version);
  }

  /** Synced that way just now. */
  public ContactMapping syncedAt(Instant now, Direction direction) {
    return new ContactMapping(
        id,
        alowareContactId,
        ghlContactId,
        phone,
        email,
        aloware,
        ghl,
        Optional.of(now),
        Optional.of(direction.wireName()),
        createdAt,
        now,
        version);
  }

  /** With what an event of that time told, unless something newer is known already. */
  public ContactMapping toldAt(Instant time) {
    return new ContactMapping(
        id,
        alowareContactId,
        ghlContactId,
        phone,
        email,
        aloware,
        ghl,
        lastSyncedAt,
        syncDirection,
        createdAt,
        updatedAt.isBefore(time) ? time : updatedAt,
        version);
  }

  /** What either side refused before may be given again. */
  ContactMapping refusingNothing() {
    return new ContactMapping(
        id,
        alowareContactId,
        ghlContactId,
        phone,
        email,
        aloware.map(LastKnown::refusingNothing),
        ghl.map(LastKnown::refusingNothing),
        lastSyncedAt,
        syncDirection,
        createdAt,
        updatedAt,
        version);
  }

  private ContactMapping copy(
      Optional<String> newAlowareId,
      Optional<String> newGhlId,
      Optional<LastKnown> newAloware,
      Optional<LastKnown> newGhl) {
    return new ContactMapping(
        id,
        newAlowareId,
        newGhlId,
        phone,
        email,
        newAloware,
        newGhl,
        lastSyncedAt,
        syncDirection,
        createdAt,
        updatedAt,
        version);
  }
}
