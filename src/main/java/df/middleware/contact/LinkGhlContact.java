package df.middleware.contact;

import df.middleware.contact.ContactMapping.Closed;
import df.middleware.contact.WriteGhlContact.Created;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.synclog.Decision;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sees to it that an Aloware contact has its contact in GHL: the mapped one, else the one found,
 * else a new one; who it is, is stored before anything else is written.
 *
 * <p>A create whose answer is lost is found again by phone or e-mail. A contact with neither cannot
 * be found again: a second one is the price of a lost answer.
 */
@Dependent
public final class LinkGhlContact {
  private final GhlContacts ghl;
  private final ContactMappings mappings;
  private final FindGhlContact find;
  private final WriteGhlContact write;
  private final PlanContact plan;
  private final NormalForm normalForm;

  @Inject
  public LinkGhlContact(
      GhlContacts ghl,
      ContactMappings mappings,
      FindGhlContact find,
      WriteGhlContact write,
      PlanContact plan,
      PhoneNumbers phones) {
    this.ghl = ghl;
    this.mappings = mappings;
    this.find = find;
    this.write = write;
    this.plan = plan;
    this.normalForm = new NormalForm(phones);
  }

  /** The mapping with a GHL contact and what that was last known to hold. */
  ContactMapping link(ContactMapping mapping, CanonicalContact aloware, ContactTrail trail) {
    if (mapping.ghlContactId().isEmpty()) {
      mapping.closed().ifPresent(it -> trail.add(reopened(it)));
      return findOrCreate(mapping, aloware, trail);
    }
    if (mapping.ghl().isPresent()) {
      return mapping;
    }
    String id = mapping.ghlContactId().get();
    return ghl.byId(id)
        .map(it -> mapping.withGhl(id, seen(it)))
        .orElseGet(() -> afresh(mapping, aloware, trail));
  }

  private static Decision reopened(Closed closed) {
    return new Decision(
        "ghlContactId",
        closed.ghlContactId(),
        Sides.ALOWARE,
        "deleted in GHL at %s; what came from Aloware since makes a new contact"
            .formatted(closed.at()));
  }

  /** The mapped contact was deleted in GHL: found or created again. */
  ContactMapping afresh(ContactMapping mapping, CanonicalContact aloware, ContactTrail trail) {
    trail.add(
        new Decision(
            "ghlContactId",
            mapping.ghlContactId().orElse(""),
            Sides.GHL,
            "GHL has this contact no more: found or created again"));
    return findOrCreate(mappings.save(mapping.withoutGhl()), aloware, trail);
  }

  private ContactMapping findOrCreate(
      ContactMapping mapping, CanonicalContact aloware, ContactTrail trail) {
    Optional<Payload> found = find.of(aloware);
    if (found.isPresent()) {
      return bind(mapping, aloware, idOf(found.get().text("id")), seen(found.get()));
    }
    CanonicalContact wanted = plan.of(mapping, aloware).merged().contact();
    Created created = write.create(wanted, trail);
    return bind(mapping, aloware, idOf(created.contact().id()), created.state());
  }

  private LastKnown seen(Payload contact) {
    return LastKnown.seen(write.read(contact).over(CanonicalContact.EMPTY));
  }

  private static String idOf(Optional<String> id) {
    return id.orElseThrow(() -> new VendorUnavailable("GHL answered a contact without an id"));
  }

  private ContactMapping bind(
      ContactMapping mapping, CanonicalContact aloware, String ghlId, LastKnown state) {
    ContactMapping bound =
        OneMapping.of(
            mapping, mappings.byGhlId(ghlId), "GHL", ghlId, ContactMapping::alowareContactId);
    return mappings.save(
        bound
            .withAlowareId(mapping.alowareContactId())
            .withGhl(ghlId, state)
            .findableBy(normalForm.phone(aloware), NormalForm.email(aloware)));
  }
}
