package df.middleware.reconcile;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.contact.CompareContact;
import df.middleware.contact.ContactMapping;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.ghl.GhlContacts.Listing;
import df.middleware.vendor.Precedence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** All that a run reads at the vendors, after everybody else. */
@Dependent
public final class AskVendors {
  private final GhlContacts ghl;
  private final AlowareContacts aloware;
  private final CompareContact compare;

  @Inject
  public AskVendors(GhlContacts ghl, AlowareContacts aloware, CompareContact compare) {
    this.ghl = ghl;
    this.aloware = aloware;
    this.compare = compare;
  }

  /** A page of GHL's contacts. */
  Listing page(Payload place) {
    return inBackground(() -> ghl.page(place));
  }

  /** GHL's contact, all of it; empty when it is gone. */
  Optional<Payload> ghlContact(String id) {
    return inBackground(() -> ghl.byId(id));
  }

  /** Whether Aloware's API can tell about the contact. */
  boolean canTell(ContactMapping mapping) {
    return mapping.alowareContactId().isPresent()
        && (aloware.style() == Style.REST || compare.phoneInAloware(mapping).isPresent());
  }

  /** Aloware's contact, by id or, where that cannot be, by number; empty when none is shown. */
  Optional<Payload> alowareContact(ContactMapping mapping) {
    return inBackground(
        () ->
            switch (aloware.style()) {
              case REST -> mapping.alowareContactId().flatMap(aloware::current);
              case WEBHOOK -> alowareByPhone(mapping);
            });
  }

  /**
   * Whether Aloware has a contact no more that it did not show. By id it may only have answered
   * nonsense; a search of nonsense fails.
   */
  boolean isGoneFromAloware(ContactMapping mapping) {
    if (aloware.style() == Style.WEBHOOK) {
      return true;
    }
    return compare.phoneInAloware(mapping).isPresent()
        && inBackground(() -> alowareByPhone(mapping))
            .flatMap(compare::idOfAloware)
            .filter(it -> Optional.of(it).equals(mapping.alowareContactId()))
            .isEmpty();
  }

  private Optional<Payload> alowareByPhone(ContactMapping mapping) {
    return compare.phoneInAloware(mapping).flatMap(aloware::byPhone);
  }

  /** Every call of a run is made here: with what live events leave of the vendor's budget. */
  private static <T> T inBackground(Supplier<T> call) {
    return Precedence.BACKGROUND.during(call);
  }
}
