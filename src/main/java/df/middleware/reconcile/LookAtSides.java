package df.middleware.reconcile;

import df.middleware.contact.CompareContact;
import df.middleware.contact.ContactMapping;
import df.middleware.event.Payload;
import df.middleware.reconcile.Side.State;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finds out how a mapped contact stands in GHL and in Aloware, with as few calls as can be. */
@Dependent
public final class LookAtSides {
  private final AskVendors ask;
  private final CompareContact compare;

  @Inject
  public LookAtSides(AskVendors ask, CompareContact compare) {
    this.ask = ask;
    this.compare = compare;
  }

  /**
   * GHL's side. A list is late and may leave fields out: where it gives reason to doubt, the
   * contact itself is asked for.
   *
   * @param listed as a page showed the contact
   * @param since changes before then were looked at by an earlier run
   */
  Side inGhl(ContactMapping mapping, Optional<Payload> listed, Instant since) {
    Optional<String> id = mapping.ghlContactId();
    if (id.isEmpty()) {
      return Side.UNTOLD;
    }
    if (listed.filter(it -> !isDoubtful(mapping, it, since)).isPresent()) {
      return Side.shown(listed.get(), false);
    }
    return ask.ghlContact(id.get())
        .map(it -> Side.shown(it, compare.ghlMoved(mapping, it)))
        .orElse(Side.GONE);
  }

  private boolean isDoubtful(ContactMapping mapping, Payload listed, Instant since) {
    return compare.ghlListedOtherwise(mapping, listed)
        || compare
            .ghlChangedAt(listed)
            .filter(it -> it.isAfter(since) && it.isAfter(mapping.updatedAt()))
            .isPresent();
  }

  Side inAloware(ContactMapping mapping) {
    if (!ask.canTell(mapping)) {
      return Side.UNTOLD;
    }
    Optional<Payload> contact = ask.alowareContact(mapping);
    if (contact.isEmpty()) {
      return ask.isGoneFromAloware(mapping) ? Side.GONE : Side.UNTOLD;
    }
    Optional<String> id = contact.flatMap(compare::idOfAloware);
    return id.isPresent() && !id.equals(mapping.alowareContactId())
        ? new Side(State.REPLACED, contact)
        : Side.shown(contact.get(), compare.alowareMoved(mapping, contact.get()));
  }
}
