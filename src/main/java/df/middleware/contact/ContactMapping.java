package df.middleware.contact;

import df.middleware.synclog.SyncLogEntry.Direction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person in both systems: a row of {@code contact_mappings}.
 *
 * @param ghlContactId empty when GHL has the contact no more, or not yet
 * @param phone in E.164
 * @param email in lower case
 * @param syncDirection wire name of the last sync's direction
 * @param closed the contact that was deleted in GHL, as long as no other has taken its place
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
    Optional<Closed> closed,
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
        Optional.empty(),
        now,
        now,
        0);
  }

  /** What is left of a GHL contact that was deleted there: which, and when we were told. */
  public record Closed(String ghlContactId, Instant at) {}

  public boolean isStored() {
    return version > 0;
  }

  /** With this Aloware id, or with the one it has when none is given. */
  public ContactMapping withAlowareId(Optional<String> contactId) {
    return copy(contactId.or(() -> alowareContactId), ghlContactId, aloware, ghl, closed);
  }

  public ContactMapping withAloware(LastKnown state) {
    return copy(alowareContactId, ghlContactId, Optional.of(state), ghl, closed);
  }

  /** Aloware has the contact no more. */
  public ContactMapping withoutAloware() {
    return copy(Optional.empty(), ghlContactId, Optional.empty(), ghl, closed);
  }

  /** With this GHL contact, of which nothing is known yet unless it is the one it had. */
  public ContactMapping withGhlId(String contactId) {
    Optional<String> id = Optional.of(contactId);
    return copy(
        alowareContactId, id, aloware, ghl.filter(it -> ghlContactId.equals(id)), Optional.empty());
  }

  public ContactMapping withGhl(String contactId, LastKnown state) {
    return copy(
        alowareContactId, Optional.of(contactId), aloware, Optional.of(state), Optional.empty());
  }

  /** GHL has the contact no more. */
  public ContactMapping withoutGhl() {
    return copy(alowareContactId, Optional.empty(), aloware, Optional.empty(), closed);
  }

  /** The contact was deleted in GHL, which is not to be undone by accident. */
  public ContactMapping closedAt(Instant now) {
    return copy(
        alowareContactId,
        Optional.empty(),
        aloware,
        Optional.empty(),
        ghlContactId.map(it -> new Closed(it, now)).or(() -> closed));
  }

  /** What Aloware's webhook shows there was kept. */
  ContactMapping alowareShownBy(ContactReading webhook, NormalForm normalForm) {
    return copy(
        alowareContactId,
        ghlContactId,
        aloware.map(it -> it.shownBy(webhook, normalForm)),
        ghl,
        closed);
  }

  /** What either side refused may be given again: somebody edited it. */
  ContactMapping allowing(Set<String> keys) {
    return copy(
        alowareContactId,
        ghlContactId,
        aloware.map(it -> it.allowing(keys)),
        ghl.map(it -> it.allowing(keys)),
        closed);
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
        closed,
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
        closed,
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
        closed,
        createdAt,
        updatedAt.isBefore(time) ? time : updatedAt,
        version);
  }

  /** What either side refused before may be given again. */
  ContactMapping refusingNothing() {
    return copy(
        alowareContactId,
        ghlContactId,
        aloware.map(LastKnown::refusingNothing),
        ghl.map(LastKnown::refusingNothing),
        closed);
  }

  private ContactMapping copy(
      Optional<String> newAlowareId,
      Optional<String> newGhlId,
      Optional<LastKnown> newAloware,
      Optional<LastKnown> newGhl,
      Optional<Closed> newClosed) {
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
        newClosed,
        createdAt,
        updatedAt,
        version);
  }

  /** As it is once it is stored. */
  public ContactMapping withNextVersion() {
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
        closed,
        createdAt,
        updatedAt,
        version + 1);
  }
}
