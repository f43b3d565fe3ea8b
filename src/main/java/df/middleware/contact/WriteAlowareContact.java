package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.VendorRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Writes the difference in one call; what Aloware's API cannot do is recorded, and not tried
   * again with the same values.
   *
   * @return the mapping with what Aloware holds now, not yet stored
   */
  ContactMapping write(ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    LastKnown state = mapping.aloware().orElse(LastKnown.NOTHING);
    Map<String, String> names = definedNames(difference, state.contact());
    List<Decision> decisions = new ArrayList<>();
    LastKnown before = withoutUndefined(state, difference, names, decisions);
    ContactDifference writable = difference.without(before.refused());
    if (writable.isNothing()) {
      trail.add(decisions);
      return mapping.withAloware(before);
    }
    try {
      WriteReceipt receipt = written(mapping, before, writable, names);
      decisions.addAll(receipt.conflicts());
      trail.backToAloware(mapping, Status.SUCCESS, decisions, Optional.empty());
      return mapping.withAloware(receipt.state().owingAnEcho(clock.instant()));
    } catch (NotSupported cannot) {
      trail.add(decisions);
      return notSupported(mapping.withAloware(before), writable, reasonOf(cannot), trail);
    } catch (VendorRejected rejected) {
      if (rejected.status() != UNKNOWN) {
        throw rejected;
      }
      trail.add(decisions);
      return unreachable(mapping.withAloware(before), writable, trail);
    }
  }

  private static String reasonOf(NotSupported cannot) {
    return Optional.ofNullable(cannot.getMessage()).orElse("not supported");
  }

  /** Aloware's API does not know the contact by its id: not written, and said so. */
  ContactMapping unreachable(
      ContactMapping mapping, ContactDifference difference, ContactTrail trail) {
    return notSupported(
        mapping, difference, "Aloware's API does not know the contact by its id", trail);
  }

  private static ContactMapping notSupported(
      ContactMapping mapping, ContactDifference difference, String reason, ContactTrail trail) {
    Decision decision = new Decision("contact", "", Sides.MERGED, reason);
    trail.backToAloware(mapping, Status.NOT_SUPPORTED, List.of(decision), Optional.of(reason));
    LastKnown state = mapping.aloware().orElse(LastKnown.NOTHING);
    return mapping.withAloware(state.refusing(difference, difference.keyed()));
  }

  private WriteReceipt written(
      ContactMapping mapping,
      LastKnown before,
      ContactDifference difference,
      Map<String, String> names) {
    CanonicalContact wanted = difference.appliedTo(before.contact());
    Payload answer =
        aloware.update(
            mapping.alowareContactId(),
            normalForm.phone(before.contact()),
            translation.fields(difference, wanted, names, aloware.style()));
    return WriteReceipt.of(before, difference, translation.read(answer), normalForm, Sides.ALOWARE);
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
      List<Decision> decisions) {
    Map<String, String> undefined = new TreeMap<>(difference.customFields());
    undefined.keySet().removeAll(names.keySet());
    Map<String, String> refused = new TreeMap<>();
    undefined.forEach(
        (name, value) -> {
          refused.put(ContactDifference.customKey(name), value);
          decisions.add(
              new Decision(
                  "customFields", name, Sides.GHL, "Aloware has no such field: not written"));
        });
    return state.refusing(ContactDifference.NOTHING.withCustomFields(undefined), refused);
  }
}
