package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import df.middleware.synclog.Decision;
import df.middleware.vendor.VendorRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes to a GHL contact what differs, and records what GHL holds then. */
@Dependent
public final class WriteGhlContact {
  private static final int GONE = 404;

  private final GhlContacts ghl;
  private final ContactMappings mappings;
  private final NormalForm normalForm;
  private final Clock clock;
  private final GhlTranslation translation = new GhlTranslation();

  @Inject
  public WriteGhlContact(
      GhlContacts ghl, ContactMappings mappings, PhoneNumbers phones, Clock clock) {
    this.ghl = ghl;
    this.mappings = mappings;
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /** What GHL answered, in our words. */
  ContactReading read(Payload contact) {
    return translation.read(contact, ghl::customFieldNames);
  }

  /** Creates the contact without its tags, or finds out that GHL has it already. */
  Created create(CanonicalContact wanted, ContactTrail trail) {
    ContactDifference all = ContactDifference.between(CanonicalContact.EMPTY, wanted).fieldsOnly();
    Writable writable = writable(all, LastKnown.NOTHING, trail);
    GhlContacts.Created created =
        ghl.create(translation.fields(writable.difference(), ghl::customFieldNames));
    ContactReading answer = read(created.contact());
    if (!created.isNew()) {
      return new Created(answer, LastKnown.seen(answer.over(CanonicalContact.EMPTY)));
    }
    trail.wroteGhl();
    WriteReceipt receipt =
        WriteReceipt.ofCreate(
            writable.state(), writable.difference(), answer, normalForm, Sides.GHL);
    trail.add(receipt.conflicts());
    return new Created(answer, receipt.state().owingAnEcho(clock.instant()));
  }

  /**
   * Writes the difference, by as few calls as it takes.
   *
   * @return the mapping with what GHL holds now, the last step not yet stored; empty when GHL has
   *     the contact no more
   */
  Optional<ContactMapping> write(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    return updated(mapping, difference, trail).flatMap(it -> tagged(it, difference, trail));
  }

  private Optional<ContactMapping> updated(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    Writable writable = writable(difference.fieldsOnly(), known(mapping), trail);
    if (!writable.difference().hasFields()) {
      return Optional.of(mapping.withGhl(id(mapping), writable.state()));
    }
    Map<String, Object> fields = translation.fields(writable.difference(), ghl::customFieldNames);
    Optional<Payload> answer = ghl.update(id(mapping), fields);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    trail.wroteGhl();
    WriteReceipt receipt =
        WriteReceipt.ofUpdate(
            writable.state(), writable.difference(), read(answer.get()), normalForm, Sides.GHL);
    trail.add(receipt.conflicts());
    LastKnown state = receipt.after(known(mapping).contact(), clock.instant());
    ContactMapping now = mapping.withGhl(id(mapping), state);
    return Optional.of(difference.hasTags() ? mappings.save(now) : now);
  }

  private Optional<ContactMapping> tagged(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    try {
      ContactMapping added = withAddedTags(mapping, difference.addedTags(), trail);
      boolean isLast = added.equals(mapping) || difference.removedTags().isEmpty();
      return Optional.of(
          withoutTags(isLast ? added : mappings.save(added), difference.removedTags(), trail));
    } catch (VendorRejected rejected) {
      if (rejected.status() == GONE) {
        return Optional.empty();
      }
      throw rejected;
    }
  }

  private ContactMapping withAddedTags(
      ContactMapping mapping, Set<String> tags, ContactTrail trail) {
    return tags.isEmpty()
        ? mapping
        : withTags(
            mapping,
            ContactDifference.NOTHING.withTags(tags, Set.of()),
            ghl.addTags(id(mapping), tags),
            trail);
  }

  private ContactMapping withoutTags(ContactMapping mapping, Set<String> tags, ContactTrail trail) {
    return tags.isEmpty()
        ? mapping
        : withTags(
            mapping,
            ContactDifference.NOTHING.withTags(Set.of(), tags),
            ghl.removeTags(id(mapping), tags),
            trail);
  }

  /** Its echo is an event about tags, which finds no difference, not one about a contact. */
  private static ContactMapping withTags(
      ContactMapping mapping, ContactDifference sent, Set<String> has, ContactTrail trail) {
    trail.wroteGhl();
    WriteReceipt receipt = WriteReceipt.ofTags(known(mapping), sent, has, Sides.GHL);
    trail.add(receipt.conflicts());
    return mapping.withGhl(id(mapping), receipt.state());
  }

  /** A custom field that GHL does not define is not written, and not tried again. */
  private Writable writable(ContactDifference difference, LastKnown state, ContactTrail trail) {
    if (difference.customFields().isEmpty()) {
      return new Writable(difference, state);
    }
    Set<String> defined = IgnoringCase.set(ghl.customFieldNames().values());
    Map<String, String> writable = new TreeMap<>();
    Map<String, String> undefined = new TreeMap<>();
    difference
        .customFields()
        .forEach((name, value) -> (defined.contains(name) ? writable : undefined).put(name, value));
    Map<String, String> refused = new TreeMap<>();
    undefined.forEach(
        (name, value) -> {
          refused.put(ContactKeys.custom(name), value);
          trail.add(
              new Decision(
                  "customFields", name, Sides.ALOWARE, "GHL defines no such field: not written"));
        });
    ContactDifference tried = ContactDifference.NOTHING.withCustomFields(undefined);
    return new Writable(difference.withCustomFields(writable), state.refusing(tried, refused));
  }

  private static LastKnown known(ContactMapping mapping) {
    return mapping.ghl().orElse(LastKnown.NOTHING);
  }

  private static String id(ContactMapping mapping) {
    return mapping.ghlContactId().orElseThrow();
  }

  /** What can be written of a difference, and the side's state that remembers the rest. */
  private record Writable(ContactDifference difference, LastKnown state) {}

  /** The contact that GHL made, or had, and what it holds. */
  record Created(ContactReading contact, LastKnown state) {}
}
