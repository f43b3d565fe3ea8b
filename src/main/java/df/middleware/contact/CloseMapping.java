package df.middleware.contact;

import df.middleware.routing.SyncResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Closes the mapping of a contact that was deleted in GHL. Aloware's contact is kept: whether it is
 * to go as well is for a person to say.
 */
@Dependent
public final class CloseMapping {
  private final ContactMappings mappings;
  private final Clock clock;

  @Inject
  public CloseMapping(ContactMappings mappings, Clock clock) {
    this.mappings = mappings;
    this.clock = clock;
  }

  /** GHL told us at that time that it deleted the contact. */
  SyncResult deleted(Optional<String> ghlId, Instant toldAt, ContactTrail trail) {
    String what = "Contact %s was deleted in GHL".formatted(ghlId.orElse("(without an id)"));
    return ghlId
        .flatMap(mappings::byGhlId)
        .map(it -> closed(it, toldAt, what, trail))
        .orElseGet(() -> nobody(ghlId, what, trail));
  }

  /** GHL was asked for the contact and has none. */
  SyncResult vanished(
      Optional<ContactMapping> mapping, Optional<String> ghlId, ContactTrail trail) {
    String what = "GHL has no contact %s (any more)".formatted(ghlId.orElse("of that description"));
    return mapping
        .map(it -> closed(it, clock.instant(), what, trail))
        .orElseGet(() -> nobody(ghlId, what, trail));
  }

  private SyncResult closed(ContactMapping mapping, Instant at, String what, ContactTrail trail) {
    mappings.save(mapping.closedAt(at));
    String kept =
        mapping
            .alowareContactId()
            .map("Aloware's contact %s is kept: if it is to go too, delete it there."::formatted)
            .orElse("Aloware has no contact of it that we know.");
    return trail.leftToAPerson(
        mapping.ghlContactId(),
        mapping.alowareContactId(),
        "%s. Its mapping is closed. %s".formatted(what, kept));
  }

  private static SyncResult nobody(Optional<String> ghlId, String what, ContactTrail trail) {
    return trail.leftToAPerson(
        ghlId, Optional.empty(), what + ". Nobody is mapped to it, so nothing was done.");
  }
}
