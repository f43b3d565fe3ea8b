package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.VendorRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes to an Aloware contact what the merge changed, and records what Aloware holds then. */
@Dependent
public final class WriteAlowareContact {
  private static final int UNKNOWN = 404;

  private final AlowareContacts aloware;
  private final AlowareTranslation translation;
  private final NormalForm normalForm;
  private final Clock clock;

  @Inject
  public WriteAlowareContact(
      AlowareContacts aloware, ContactSettings settings, PhoneNumbers phones, Clock clock) {
    this.aloware = aloware;
    this.translation = new AlowareTranslation(settings.customFields());
    this.normalForm = new NormalForm(phones);
    this.clock = clock;
  }

  /** What Aloware answered, in our words. */
  ContactReading read(Payload contact) {
    return translation.read(contact);
  }

  /**
   * Creates the contact, with its tags.
   *
   * @return what Aloware answered, and what it holds then
   * @throws NotSupported when Aloware's API cannot make it
   */
  Created create(CanonicalContact wanted, ContactTrail trail) {
    if (aloware.style() == Style.WEBHOOK && normalForm.phone(wanted).isEmpty()) {
      throw new NotSupported("Aloware's public API makes no contact without a phone");
    }
    ContactDifference all = ContactDifference.between(CanonicalContact.EMPTY, wanted);
    Map<String, String> names = definedNames(all, CanonicalContact.EMPTY);
    LastKnown before = withoutUndefined(LastKnown.NOTHING, all, names, trail);
    ContactDifference writable = all.without(before.refused());
    ContactReading answer =
        read(aloware.create(translation.fields(writable, wanted, names, aloware.style())));
    WriteReceipt receipt =
        WriteReceipt.ofCreate(before, writable, answer, normalForm, Sides.ALOWARE);
    trail.aloware(Status.SUCCESS, receipt.conflicts(), Optional.empty());
    return new Created(answer, receipt.state().owingAnEcho(clock.instant()));
  }

  /** The contact that Aloware made, and what it holds. */
  record Created(ContactReading contact, LastKnown state) {}

  /** Writes as {@link #writeIfThere}; to a contact that Aloware does not know, it is said so. */
  ContactMapping write(ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    return writeIfThere(mapping, difference, trail)
        .orElseGet(() -> unreachable(mapping, difference, trail));
  }

  /**
   * Writes the difference in one call; what Aloware's API cannot do is recorded, and not tried
   * again with the same values.
   *
   * @return the mapping with what Aloware holds now, not yet stored; empty when Aloware does not
   *     know the contact by its id
   */
  Optional<ContactMapping> writeIfThere(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    LastKnown state = mapping.aloware().orElse(LastKnown.NOTHING);
    Map<String, String> names = definedNames(difference, state.contact());
    LastKnown before = withoutUndefined(state, difference, names, trail);
    ContactMapping able =
        withoutImpossible(mapping.withAloware(before), difference.without(before.refused()), trail);
    LastKnown left = able.aloware().orElse(before);
    ContactDifference writable = difference.without(left.refused());
    return writable.isNothing() ? Optional.of(able) : written(able, left, writable, names, trail);
  }

  /** Aloware's API does not know the contact by its id: not written, and said so. */
  ContactMapping unreachable(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    return notSupported(
        mapping, difference, "Aloware's API does not know the contact by its id", trail);
  }

  /** The public API adds tags and knows a contact by its phone: it can change neither. */
  private ContactMapping withoutImpossible(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    Optional<String> phone = mapping.aloware().map(LastKnown::contact).flatMap(normalForm::phone);
    if (aloware.style() == Style.REST || phone.isEmpty()) {
      return mapping;
    }
    ContactDifference number = difference.only(ContactField.PHONE);
    ContactMapping known =
        number.isNothing()
            ? mapping
            : notSupported(
                mapping, number, "Aloware's public API cannot change a contact's phone", trail);
    ContactDifference tags = ContactDifference.NOTHING.withTags(Set.of(), difference.removedTags());
    return tags.isNothing()
        ? known
        : notSupported(known, tags, "Aloware's public API takes no tag off a contact", trail);
  }

  private static ContactMapping notSupported(
      ContactMapping mapping, ContactDifference difference, String reason, ContactTrail trail) {
    Decision decision = new Decision("contact", "", Sides.MERGED, reason);
    trail.aloware(Status.NOT_SUPPORTED, List.of(decision), Optional.of(reason));
    LastKnown state = mapping.aloware().orElse(LastKnown.NOTHING);
    return mapping.withAloware(state.refusing(difference, difference.keyed()));
  }

  private Optional<ContactMapping> written(
      ContactMapping mapping,
      LastKnown before,
      ContactDifference difference,
      Map<String, String> names,
      ContactTrail trail) {
    try {
      Payload answer =
          aloware.update(
              mapping.alowareContactId(),
              normalForm.phone(before.contact()),
              translation.fields(
                  difference, wanted(mapping, before, difference), names, aloware.style()));
      WriteReceipt receipt =
          WriteReceipt.ofUpdate(before, difference, read(answer), normalForm, Sides.ALOWARE);
      trail.aloware(Status.SUCCESS, receipt.conflicts(), Optional.empty());
      return Optional.of(mapping.withAloware(receipt.after(before.contact(), clock.instant())));
    } catch (NotSupported cannot) {
      String reason = Optional.ofNullable(cannot.getMessage()).orElse("not supported");
      return Optional.of(notSupported(mapping, difference, reason, trail));
    } catch (VendorRejected rejected) {
      if (rejected.status() != UNKNOWN) {
        throw rejected;
      }
      return Optional.empty();
    }
  }

  /** By id, tags and custom fields go as whole sets: with what somebody else put there just now. */
  private CanonicalContact wanted(
      ContactMapping mapping, LastKnown before, ContactDifference difference) {
    boolean isWhole = difference.hasTags() || !difference.customFields().isEmpty();
    Optional<CanonicalContact> there =
        isWhole && aloware.style() == Style.REST
            ? mapping.alowareContactId().flatMap(aloware::current).map(this::held)
            : Optional.empty();
    return difference.appliedTo(there.orElse(before.contact()));
  }

  private CanonicalContact held(Payload contact) {
    return read(contact).over(CanonicalContact.EMPTY);
  }

  private Map<String, String> definedNames(ContactDifference difference, CanonicalContact known) {
    Map<String, String> names = new TreeMap<>();
    for (String ghlName : difference.customFields().keySet()) {
      translation
          .customFieldName(ghlName, known, aloware.style())
          .ifPresent(it -> names.put(ghlName, it));
    }
    return names;
  }

  /** A custom field that Aloware does not have is not written. */
  private static LastKnown withoutUndefined(
      LastKnown state,
      ContactDifference difference,
      Map<String, String> names,
      ContactTrail trail) {
    Map<String, String> undefined = new TreeMap<>(difference.customFields());
    undefined.keySet().removeAll(names.keySet());
    Map<String, String> refused = new TreeMap<>();
    undefined.forEach(
        (name, value) -> {
          refused.put(ContactKeys.custom(name), value);
          trail.add(
              new Decision(
                  "customFields", name, Sides.GHL, "Aloware has no such field: not written"));
        });
    return state.refusing(ContactDifference.NOTHING.withCustomFields(undefined), refused);
  }
}
