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
    return new Created(answer, receipt(writable, answer, trail));
  }

  /**
   * Writes the difference, by as few calls as it takes.
   *
   * @return the mapping with what GHL holds now, the last step not yet stored; empty when GHL has
   *     the contact no more
   */
  Optional<ContactMapping> write(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    try {
      return updated(mapping, difference, trail).map(it -> tagged(it, difference, trail));
    } catch (VendorRejected rejected) {
      if (rejected.status() == GONE) {
        return Optional.empty();
      }
      throw rejected;
    }
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
    ContactMapping now = mapping.withGhl(id(mapping), receipt(writable, read(answer.get()), trail));
    return Optional.of(difference.hasTags() ? mappings.save(now) : now);
  }

  private LastKnown receipt(Writable writable, ContactReading answer, ContactTrail trail) {
    WriteReceipt receipt =
        WriteReceipt.of(writable.state(), writable.difference(), answer, normalForm, Sides.GHL);
    trail.add(receipt.conflicts());
    return receipt.state().owingAnEcho(clock.instant());
  }

  private ContactMapping tagged(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    ContactMapping now = mapping;
    Set<String> added = difference.addedTags();
    if (!added.isEmpty()) {
      now = withTags(now, ghl.addTags(id(mapping), added), added, trail);
      now = difference.removedTags().isEmpty() ? now : mappings.save(now);
    }
    if (!difference.removedTags().isEmpty()) {
      Set<String> left = ghl.removeTags(id(mapping), difference.removedTags());
      now = withTags(now, left, Set.of(), trail);
    }
    return now;
  }

  private ContactMapping withTags(
      ContactMapping mapping, Set<String> has, Set<String> added, ContactTrail trail) {
    trail.wroteGhl();
    Map<String, String> notKept = new TreeMap<>();
    for (String tag : IgnoringCase.minus(added, has)) {
      notKept.put(ContactDifference.tagKey(tag), "");
      trail.add(new Decision("tags", tag, Sides.GHL, "conflict: GHL accepted it and lacks it"));
    }
    ContactDifference tried = new ContactDifference(Map.of(), Map.of(), added, Set.of());
    LastKnown state = known(mapping);
    return mapping.withGhl(
        id(mapping),
        state
            .withContact(state.contact().withTags(has))
            .refusing(tried, notKept)
            .owingAnEcho(clock.instant()));
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
          refused.put(ContactDifference.customKey(name), value);
          trail.add(
              new Decision(
                  "customFields", name, Sides.ALOWARE, "GHL defines no such field: not written"));
        });
    ContactDifference tried = new ContactDifference(Map.of(), undefined, Set.of(), Set.of());
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
