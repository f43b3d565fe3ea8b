package df.middleware.contact;

import df.middleware.synclog.SyncLogEntry.Direction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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
    return with(it -> it.alowareContactId = contactId.or(() -> alowareContactId));
  }

  public ContactMapping withAloware(LastKnown state) {
    return with(it -> it.aloware = Optional.of(state));
  }

  /** Aloware has the contact no more. */
  public ContactMapping withoutAloware() {
    return with(
        it -> {
          it.alowareContactId = Optional.empty();
          it.aloware = Optional.empty();
        });
  }

  /** With this GHL contact, of which nothing is known yet unless it is the one it had. */
  public ContactMapping withGhlId(String contactId) {
    Optional<String> id = Optional.of(contactId);
    return with(
        it -> {
          it.ghlContactId = id;
          it.ghl = ghl.filter(known -> ghlContactId.equals(id));
          it.closed = Optional.empty();
        });
  }

  public ContactMapping withGhl(String contactId, LastKnown state) {
    return withGhlId(contactId).with(it -> it.ghl = Optional.of(state));
  }

  /** GHL has the contact no more. */
  public ContactMapping withoutGhl() {
    return with(
        it -> {
          it.ghlContactId = Optional.empty();
          it.ghl = Optional.empty();
        });
  }

  /** The contact was deleted in GHL, which is not to be undone by accident. */
  public ContactMapping closedAt(Instant now) {
    Optional<Closed> gone = ghlContactId.map(it -> new Closed(it, now)).or(() -> closed);
    return withoutGhl().with(it -> it.closed = gone);
  }

  /** What Aloware's webhook shows there was kept. */
  ContactMapping alowareShownBy(ContactReading webhook, NormalForm normalForm) {
    return with(it -> it.aloware = aloware.map(known -> known.shownBy(webhook, normalForm)));
  }

  /** What either side refused may be given again: somebody edited it. */
  ContactMapping allowing(Set<String> keys) {
    return withBoth(known -> known.allowing(keys));
  }

  /** What either side refused before may be given again. */
  ContactMapping refusingNothing() {
    return withBoth(LastKnown::refusingNothing);
  }

  /** Nothing that was to be written to Aloware is open. */
  ContactMapping alowareSettled() {
    return with(it -> it.aloware = aloware.map(LastKnown::settled));
  }

  /** Nothing that was to be written to GHL is open. */
  ContactMapping ghlSettled() {
    return with(it -> it.ghl = ghl.map(LastKnown::settled));
  }

  private ContactMapping withBoth(UnaryOperator<LastKnown> change) {
    return with(
        it -> {
          it.aloware = aloware.map(change);
          it.ghl = ghl.map(change);
        });
  }

  /** Found by these from now on; what is not given stays. */
  public ContactMapping findableBy(Optional<String> newPhone, Optional<String> newEmail) {
    return with(
        it -> {
          it.phone = newPhone.or(() -> phone);
          it.email = newEmail.or(() -> email);
        });
  }

  /** Synced that way just now. */
  public ContactMapping syncedAt(Instant now, Direction direction) {
    return with(
        it -> {
          it.lastSyncedAt = Optional.of(now);
          it.syncDirection = Optional.of(direction.wireName());
          it.updatedAt = now;
        });
  }

  /** With what an event of that time told, unless something newer is known already. */
  public ContactMapping toldAt(Instant time) {
    return with(it -> it.updatedAt = updatedAt.isBefore(time) ? time : updatedAt);
  }

  /** As it is once it is stored. */
  public ContactMapping withNextVersion() {
    return with(it -> it.version = version + 1);
  }

  private ContactMapping with(Consumer<ChangedMapping> change) {
    ChangedMapping changed = new ChangedMapping(this);
    change.accept(changed);
    return changed.mapping();
  }
}
