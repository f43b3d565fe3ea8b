package df.middleware.contact;

import java.time.Instant;
import java.util.Optional;

/** A mapping while it is being changed: all that can change of a person in both systems. */
final class ChangedMapping {
  private final ContactMapping before;
  Optional<String> alowareContactId;
  Optional<String> ghlContactId;
  Optional<String> phone;
  Optional<String> email;
  Optional<LastKnown> aloware;
  Optional<LastKnown> ghl;
  Optional<Instant> lastSyncedAt;
  Optional<String> syncDirection;
  Optional<ContactMapping.Closed> closed;
  Instant updatedAt;
  long version;

  ChangedMapping(ContactMapping before) {
    this.before = before;
    alowareContactId = before.alowareContactId();
    ghlContactId = before.ghlContactId();
    phone = before.phone();
    email = before.email();
    aloware = before.aloware();
    ghl = before.ghl();
    lastSyncedAt = before.lastSyncedAt();
    syncDirection = before.syncDirection();
    closed = before.closed();
    updatedAt = before.updatedAt();
    version = before.version();
  }

  ContactMapping mapping() {
    return new ContactMapping(
        before.id(),
        alowareContactId,
        ghlContactId,
        phone,
        email,
        aloware,
        ghl,
        lastSyncedAt,
        syncDirection,
        closed,
        before.createdAt(),
        updatedAt,
        version);
  }
}
