package df.middleware.contact;

import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.routing.Identities;
import df.middleware.routing.MoreLanes;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Sees to it that a GHL contact has its contact in Aloware: the mapped one, else the one found by
 * phone or e-mail, else a new one. Who it is, is stored; the fields of one that was found are left
 * to the contact's own sync.
 */
@Dependent
public final class EnsureAlowareContact {
  private final GhlContacts ghl;
  private final ContactMappings mappings;
  private final FindMapping findMapping;
  private final LinkAlowareContact link;
  private final Identities identities;
  private final MoreLanes lanes;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public EnsureAlowareContact(
      GhlContacts ghl,
      ContactMappings mappings,
      FindMapping findMapping,
      LinkAlowareContact link,
      Identities identities,
      MoreLanes lanes,
      PhoneNumbers phones,
      Clock clock) {
    this.ghl = ghl;
    this.mappings = mappings;
    this.findMapping = findMapping;
    this.link = link;
    this.identities = identities;
    this.lanes = lanes;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /**
   * The mapping, with both ids.
   *
   * @param workId the event under which the person's lanes are entered
   * @param ghlContact as GHL holds it now
   * @throws NeedsPerson when it cannot be told who it is
   * @throws df.middleware.aloware.NotSupported when Aloware's API cannot make the contact
   */
  public ContactMapping of(UUID workId, Payload ghlContact) {
    ContactReading reading = new GhlTranslation().read(ghlContact, ghl::customFieldNames);
    CanonicalContact contact = reading.over(CanonicalContact.EMPTY);
    String ghlId = reading.id().orElseThrow(() -> new NeedsPerson("a GHL contact without an id"));
    lanes.enter(workId, identities.laneKeysOf(person(ghlId, contact)));
    ContactMapping mapping =
        mappings
            .byGhlId(ghlId)
            .or(() -> findMapping.of(Optional.empty(), contact))
            .orElseGet(() -> ContactMapping.unmapped(clock.instant()));
    requireFree(mapping, ghlId);
    if (mapping.alowareContactId().isPresent() && mapping.ghlContactId().isPresent()) {
      return mapping;
    }
    LastKnown state = mapping.ghl().orElse(LastKnown.NOTHING).withContact(contact);
    return mappings.save(
        onBoth(workId, mapping.withGhl(ghlId, state), contact)
            .findableBy(normalForm.phone(contact), NormalForm.email(contact))
            .syncedAt(clock.instant(), Direction.GHL_TO_ALOWARE));
  }

  private ContactMapping onBoth(UUID workId, ContactMapping inGhl, CanonicalContact contact) {
    if (inGhl.alowareContactId().isPresent()) {
      return inGhl;
    }
    if (normalForm.phone(contact).isEmpty() && NormalForm.email(contact).isEmpty()) {
      throw new NeedsPerson("the GHL contact has no phone or e-mail to make an Aloware contact of");
    }
    ContactTrail trail = new ContactTrail(workId, Direction.GHL_TO_ALOWARE, clock);
    return link.findOrCreate(inGhl, contact, trail);
  }

  private Person person(String ghlId, CanonicalContact contact) {
    return new Person(
        normalForm.phone(contact), NormalForm.email(contact), Optional.empty(), Optional.of(ghlId));
  }

  private static void requireFree(ContactMapping mapping, String ghlId) {
    if (mapping.ghlContactId().filter(it -> !it.equals(ghlId)).isPresent()) {
      throw new NeedsPerson(
          "GHL contact %s has the phone or e-mail of mapping %s, which is GHL contact %s"
              .formatted(ghlId, mapping.id(), mapping.ghlContactId().orElseThrow()));
    }
  }
}
