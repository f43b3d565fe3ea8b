package df.middleware.contact;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming.Person;
import df.middleware.routing.Identities;
import df.middleware.routing.MoreLanes;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLog;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a mapping forget a contact that left Aloware, which tells nobody. GHL's contact is kept, and
 * only a later edit of it makes Aloware's again.
 */
@Dependent
public class ForgetAlowareContact {
  private final ContactMappings mappings;
  private final MoreLanes lanes;
  private final Identities identities;
  private final SyncLog log;
  private final Clock clock;

  @Inject
  public ForgetAlowareContact(
      ContactMappings mappings, MoreLanes lanes, Identities identities, SyncLog log, Clock clock) {
    this.mappings = mappings;
    this.lanes = lanes;
    this.identities = identities;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Does it in the person's lane, and writes it down.
   *
   * @param correlationId who wants it, for the log
   * @throws df.middleware.routing.LaneBusy while an event of the person is worked on
   * @throws df.middleware.vendor.VendorUnavailable when the mapping is being changed
   */
  public void forget(String alowareId, UUID correlationId) {
    Person person =
        new Person(Optional.empty(), Optional.empty(), Optional.of(alowareId), Optional.empty());
    UUID workId = UUID.randomUUID();
    lanes.within(
        workId,
        () -> {
          lanes.enter(workId, identities.laneKeysOf(person));
          Optional<ContactMapping> mapping = mappings.byAlowareId(alowareId);
          mapping.ifPresent(it -> forgotten(it, alowareId, correlationId));
          return mapping;
        });
  }

  private void forgotten(ContactMapping mapping, String alowareId, UUID correlationId) {
    mappings.save(mapping.withoutAloware());
    Instant now = clock.instant();
    Optional<String> id = Optional.of(alowareId);
    log.append(
        List.of(
            new SyncLogEntry(
                Direction.ALOWARE_TO_GHL,
                EntityType.CONTACT,
                id,
                id,
                mapping.ghlContactId(),
                Status.SKIPPED,
                List.of(new Decision("alowareContactId", "", Sides.ALOWARE, "left Aloware")),
                now,
                now,
                Optional.of(
                    "Aloware has this contact no more. GHL's is kept: if it is to go too, delete it there."),
                correlationId)));
  }
}
