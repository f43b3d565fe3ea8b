package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether a contact is as its side was last known to hold it: if not, that side moved and
 * nobody told.
 */
@Dependent
public final class CompareContact {
  private final GhlContacts ghl;
  private final NormalForm normalForm;
  private final GhlTranslation ghlTranslation = new GhlTranslation();
  private final AlowareTranslation alowareTranslation;

  @Inject
  public CompareContact(GhlContacts ghl, ContactSettings settings, PhoneNumbers phones) {
    this.ghl = ghl;
    this.normalForm = new NormalForm(phones);
    this.alowareTranslation = new AlowareTranslation(settings.customFields());
  }

  /** Whether GHL's contact, all of it, differs from what is known. */
  public boolean ghlMoved(ContactMapping mapping, Payload contact) {
    return differs(mapping.ghl(), readGhl(contact).over(CanonicalContact.EMPTY));
  }

  /** Whether what a list of GHL's shows differs; such a list may leave fields out. */
  public boolean ghlListedOtherwise(ContactMapping mapping, Payload contact) {
    CanonicalContact known = contactOf(mapping.ghl());
    return differs(mapping.ghl(), readGhl(contact).over(known));
  }

  /** Whether GHL's tags differ from those that are known. */
  public boolean tagsMoved(ContactMapping mapping, Payload contact) {
    return readGhl(contact)
        .tags()
        .filter(it -> !IgnoringCase.set(it).equals(contactOf(mapping.ghl()).tags()))
        .isPresent();
  }

  /** Whether Aloware's contact differs from what is known. */
  public boolean alowareMoved(ContactMapping mapping, Payload contact) {
    CanonicalContact known = contactOf(mapping.aloware());
    return differs(mapping.aloware(), alowareTranslation.read(contact).over(known));
  }

  /** Whether a side was given something that it did not keep. */
  public boolean lacksSomethingGiven(ContactMapping mapping) {
    return isRefusing(mapping.ghl()) || isRefusing(mapping.aloware());
  }

  /** When GHL last changed the contact. */
  public Optional<Instant> ghlChangedAt(Payload contact) {
    return readGhl(contact).updatedAt();
  }

  /** Whether there is anything to find the contact by. */
  public boolean isSomebody(Payload ghlContact) {
    CanonicalContact contact = readGhl(ghlContact).over(CanonicalContact.EMPTY);
    return contact.phone().isPresent()
        || contact.email().isPresent()
        || contact.wholeName().isPresent();
  }

  /** The number in E.164 of a contact as GHL shows it. */
  public Optional<String> phoneOf(Payload ghlContact) {
    return normalForm.phone(readGhl(ghlContact).over(CanonicalContact.EMPTY));
  }

  /** The number by which Aloware knows the person, as far as we know; in E.164. */
  public Optional<String> phoneInAloware(ContactMapping mapping) {
    return normalForm.phone(contactOf(mapping.aloware())).or(mapping::phone);
  }

  /** The id of a contact as Aloware shows it. */
  public Optional<String> idOfAloware(Payload contact) {
    return alowareTranslation.read(contact).id();
  }

  private ContactReading readGhl(Payload contact) {
    return ghlTranslation.read(contact, ghl::customFieldNames);
  }

  private boolean differs(Optional<LastKnown> known, CanonicalContact now) {
    return known.filter(it -> normalForm.same(it.contact(), now)).isEmpty();
  }

  private static CanonicalContact contactOf(Optional<LastKnown> known) {
    return known.orElse(LastKnown.NOTHING).contact();
  }

  private static boolean isRefusing(Optional<LastKnown> known) {
    return known.filter(it -> !it.refused().isEmpty()).isPresent();
  }
}
