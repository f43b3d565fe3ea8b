package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds out what a GHL contact is now: from GHL itself.
 *
 * <p>A webhook's body says nothing about what it does not carry (a time zone, what was emptied),
 * may be late, and may have carried others: it tells that something changed, one read tells what.
 */
@Dependent
public final class ReadGhlContact {
  private final GhlContacts ghl;
  private final FindGhlContact find;
  private final GhlTranslation translation = new GhlTranslation();

  @Inject
  public ReadGhlContact(GhlContacts ghl, PhoneNumbers phones) {
    this.ghl = ghl;
    this.find = new FindGhlContact(ghl, phones);
  }

  /** What the webhook itself says. */
  ContactReading body(Payload webhook) {
    return translation.read(webhook, ghl::customFieldNames);
  }

  /**
   * What holds now; empty when GHL has no such contact.
   *
   * @param id as far as the event names it; else the contact is looked up
   * @param body what the event says
   */
  Optional<Current> now(Optional<String> id, ContactReading body) {
    Optional<Payload> found =
        id.isPresent() ? id.flatMap(ghl::byId) : find.of(body.over(CanonicalContact.EMPTY));
    return found.flatMap(this::current);
  }

  private Optional<Current> current(Payload contact) {
    ContactReading reading = translation.read(contact, ghl::customFieldNames);
    return reading.id().map(id -> new Current(id, reading.over(CanonicalContact.EMPTY), contact));
  }

  /** The contact as it is now, all of it. */
  record Current(String ghlId, CanonicalContact contact, Payload source) {}
}
