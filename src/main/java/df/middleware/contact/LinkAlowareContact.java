package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.NotSupported;
import df.middleware.contact.WriteAlowareContact.Created;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sees to it that a GHL contact has its contact in Aloware: the mapped one, else the one found,
 * else a new one; who it is, is stored before anything else is written.
 *
 * <p>A create whose answer is lost is found again by phone or e-mail, as in GHL.
 */
@Dependent
public final class LinkAlowareContact {
  private final AlowareContacts aloware;
  private final ContactMappings mappings;
  private final FindAlowareContact find;
  private final WriteAlowareContact write;
  private final NormalForm normalForm;

  @Inject
  public LinkAlowareContact(
      AlowareContacts aloware,
      ContactMappings mappings,
      FindAlowareContact find,
      WriteAlowareContact write,
      PhoneNumbers phones) {
    this.aloware = aloware;
    this.mappings = mappings;
    this.find = find;
    this.write = write;
    this.normalForm = new NormalForm(phones);
  }

  /**
   * The mapping with an Aloware contact and what that was last known to hold.
   *
   * @param mapping with the GHL contact's id
   * @param ghl what GHL holds now
   * @throws df.middleware.aloware.NotSupported when Aloware's API cannot make the contact
   */
  ContactMapping link(ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    if (isLinked(mapping)) {
      return mapping;
    }
    Optional<Payload> mapped = mapping.alowareContactId().flatMap(aloware::current);
    return mapped.isPresent()
        ? bind(mapping, ghl, mapped.get())
        : findOrCreate(mapping, ghl, trail);
  }

  /** Whether the mapping says what is needed to write to Aloware's contact. */
  boolean isLinked(ContactMapping mapping) {
    return mapping.aloware().isPresent()
        && (aloware.style() == Style.WEBHOOK || mapping.alowareContactId().isPresent());
  }

  /** Aloware does not know the mapped contact: found or created again. */
  ContactMapping afresh(ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    trail.add(
        new Decision(
            "alowareContactId",
            mapping.alowareContactId().orElse(""),
            Sides.ALOWARE,
            "Aloware does not know this contact: found or created again"));
    return findOrCreate(mappings.save(mapping.withoutAloware()), ghl, trail);
  }

  /** Whom no mapping names: found by phone or e-mail, else created. */
  ContactMapping findOrCreate(ContactMapping mapping, CanonicalContact ghl, ContactTrail trail) {
    Optional<Payload> found = find.of(ghl);
    if (found.isPresent()) {
      return bind(mapping, ghl, found.get());
    }
    if (ghl.phone().isEmpty() && ghl.email().isEmpty() && ghl.wholeName().isEmpty()) {
      throw new NotSupported("the GHL contact has no phone, e-mail or name");
    }
    // Aloware's webhook about the new contact may be quicker than its answer
    ContactMapping findable = mappings.save(findable(mapping, ghl));
    Created created = write.create(normalForm.of(ghl), trail);
    return bind(findable, ghl, idOf(created.contact().id()), created.state());
  }

  private ContactMapping bind(ContactMapping mapping, CanonicalContact ghl, Payload found) {
    ContactReading reading = write.read(found);
    LastKnown state = LastKnown.seen(reading.over(CanonicalContact.EMPTY));
    return bind(mapping, ghl, idOf(reading.id()), state);
  }

  private static String idOf(Optional<String> id) {
    return id.orElseThrow(() -> new VendorUnavailable("Aloware answered a contact without an id"));
  }

  private ContactMapping bind(
      ContactMapping mapping, CanonicalContact ghl, String alowareId, LastKnown state) {
    ContactMapping one =
        OneMapping.of(
            mapping,
            mappings.byAlowareId(alowareId),
            "Aloware",
            alowareId,
            ContactMapping::ghlContactId);
    ContactMapping onBoth = mapping.ghlContactId().map(one::withGhlId).orElse(one);
    return mappings.save(
        findable(onBoth.withAlowareId(Optional.of(alowareId)).withAloware(state), ghl));
  }

  private ContactMapping findable(ContactMapping mapping, CanonicalContact ghl) {
    return mapping.findableBy(normalForm.phone(ghl), NormalForm.email(ghl));
  }
}
