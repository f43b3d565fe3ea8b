package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.routing.Identities;
import df.middleware.routing.MoreLanes;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Sees to it that a GHL contact has its contact in Aloware: the mapped one, else the one found by
 * phone or e-mail, else a new one. Who it is, is stored; the fields of one that was found are left
 * to the contact's own sync.
 */
@Dependent
public final class EnsureAlowareContact {
  private final GhlContacts ghl;
  private final AlowareContacts aloware;
  private final ContactMappings mappings;
  private final FindMapping findMapping;
  private final Identities identities;
  private final MoreLanes lanes;
  private final AlowareTranslation translation;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public EnsureAlowareContact(
      GhlContacts ghl,
      AlowareContacts aloware,
      ContactMappings mappings,
      FindMapping findMapping,
      Identities identities,
      MoreLanes lanes,
      ContactSettings settings,
      PhoneNumbers phones,
      Clock clock) {
    this.ghl = ghl;
    this.aloware = aloware;
    this.mappings = mappings;
    this.findMapping = findMapping;
    this.identities = identities;
    this.lanes = lanes;
    this.translation = new AlowareTranslation(settings.customFields());
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
    ContactMapping onBoth =
        mapping.alowareContactId().isPresent() ? mapping : found(mapping, contact);
    return mappings.save(
        onBoth
            .withGhl(ghlId, mapping.ghl().orElse(LastKnown.NOTHING).withContact(contact))
            .findableBy(normalForm.phone(contact), NormalForm.email(contact))
            .syncedAt(clock.instant(), Direction.GHL_TO_ALOWARE));
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

  private ContactMapping found(ContactMapping mapping, CanonicalContact contact) {
    Optional<Payload> there = there(contact);
    Payload holds = there.orElseGet(() -> created(contact));
    ContactReading reading = translation.read(holds);
    String id =
        reading
            .id()
            .orElseThrow(() -> new VendorUnavailable("Aloware answered a contact without an id"));
    ContactMapping bound =
        mappings
            .byAlowareId(id)
            .filter(holder -> !holder.id().equals(mapping.id()))
            .map(holder -> adopted(holder, mapping))
            .orElse(mapping);
    LastKnown state =
        there.isPresent()
            ? LastKnown.seen(reading.over(CanonicalContact.EMPTY))
            : LastKnown.seen(reading.over(contact)).owingAnEcho(clock.instant());
    return bound.withAlowareId(Optional.of(id)).withAloware(state);
  }

  /** Both are asked, unless the one with the phone has the e-mail as well. */
  private Optional<Payload> there(CanonicalContact contact) {
    Optional<Payload> byPhone = normalForm.phone(contact).flatMap(aloware::byPhone);
    Optional<String> email = NormalForm.email(contact);
    if (byPhone.isPresent() && ContactField.EMAIL.same(byPhone.get().text("email"), email)) {
      return byPhone;
    }
    Optional<Payload> byEmail = email.flatMap(aloware::byEmail);
    if (byPhone.isPresent() && byEmail.isPresent()) {
      Optional<String> one = byPhone.get().text("id");
      Optional<String> other = byEmail.get().text("id");
      if (!one.equals(other)) {
        throw new NeedsPerson(
            "in Aloware the phone belongs to contact %s and the e-mail to contact %s"
                .formatted(one.orElse("?"), other.orElse("?")));
      }
    }
    return byPhone.or(() -> byEmail);
  }

  private static ContactMapping adopted(ContactMapping holder, ContactMapping mapping) {
    if (holder.ghlContactId().isPresent() || mapping.isStored()) {
      throw new NeedsPerson(
          "the Aloware contact with the same phone or e-mail belongs to mapping " + holder.id());
    }
    return holder;
  }

  private Payload created(CanonicalContact contact) {
    if (normalForm.phone(contact).isEmpty() && NormalForm.email(contact).isEmpty()) {
      throw new NeedsPerson("the GHL contact has no phone or e-mail to make an Aloware contact of");
    }
    CanonicalContact wanted = normalForm.of(contact);
    ContactDifference all = ContactDifference.between(CanonicalContact.EMPTY, wanted);
    Map<String, String> names = new TreeMap<>();
    for (String name : all.customFields().keySet()) {
      translation
          .customFieldName(name, CanonicalContact.EMPTY, aloware.style())
          .ifPresent(it -> names.put(name, it));
    }
    ContactDifference writable =
        all.withCustomFields(
            all.customFields().entrySet().stream()
                .filter(it -> names.containsKey(it.getKey()))
                .collect(
                    java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return aloware.create(translation.fields(writable, wanted, names, aloware.style()));
  }
}
