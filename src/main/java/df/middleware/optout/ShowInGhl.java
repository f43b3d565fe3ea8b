package df.middleware.optout;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.PersonInGhl;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.synclog.Decision;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a GHL contact show what the registry says: two tags, and do-not-disturb for SMS.
 *
 * <p>It looks first and writes what is missing, so that it may be run again after any interruption.
 */
@Dependent
public final class ShowInGhl {
  static final Set<String> TAGS = Set.of("DNC-SMS", "SMS Opted Out");

  private final GhlContacts ghl;
  private final PersonInGhl people;
  private final OptOutRegistry registry;

  @Inject
  public ShowInGhl(GhlContacts ghl, PersonInGhl people, OptOutRegistry registry) {
    this.ghl = ghl;
    this.people = people;
    this.registry = registry;
  }

  /**
   * What was done.
   *
   * @param decisions what was written; none when GHL showed it already
   */
  record Shown(String ghlContactId, List<Decision> decisions) {}

  Shown show(OptOut optOut, Event event) {
    ContactMapping mapping = people.byPhone(optOut.phone(), event);
    var found = ghl.byId(idOf(mapping));
    if (found.isPresent()) {
      return show(optOut, mapping, found.get(), event);
    }
    ContactMapping again = people.afresh(mapping, optOut.phone(), event);
    return show(optOut, again, ghl.byId(idOf(again)).orElseThrow(ShowInGhl::vanished), event);
  }

  private Shown show(OptOut optOut, ContactMapping mapping, Payload contact, Event event) {
    List<Decision> decisions = new ArrayList<>();
    showTags(optOut, mapping, contact, event, decisions);
    GhlDoNotDisturb now = new GhlDoNotDisturb(contact);
    if (optOut.isOptedOut()) {
      setDnd(optOut, idOf(mapping), now, decisions);
    } else if (optOut.isGhlDndOurs() || now.hasOurCode()) {
      liftDnd(optOut, idOf(mapping), now, decisions);
    }
    return new Shown(idOf(mapping), decisions);
  }

  private void showTags(
      OptOut optOut,
      ContactMapping mapping,
      Payload contact,
      Event event,
      List<Decision> decisions) {
    Set<String> has =
        contact.at("tags").items().stream()
            .flatMap(it -> it.asText().stream())
            .map(it -> it.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> wrong = new TreeSet<>(TAGS);
    wrong.removeIf(it -> has.contains(it.toLowerCase(Locale.ROOT)) == optOut.isOptedOut());
    if (wrong.isEmpty()) {
      return;
    }
    Set<String> added = optOut.isOptedOut() ? wrong : Set.of();
    Set<String> removed = optOut.isOptedOut() ? Set.of() : wrong;
    requirePresent(people.tag(mapping, added, removed, event));
    decisions.add(decision("tags", wrong, optOut.isOptedOut() ? "added" : "taken off"));
  }

  private void setDnd(OptOut optOut, String id, GhlDoNotDisturb now, List<Decision> decisions) {
    if (now.isSmsOn()) {
      return;
    }
    // Before it is set: a run that is cut short must not take it for somebody else's
    registry.rememberGhlDnd(optOut.phone(), true);
    Payload answer = ghl.update(id, now.fields(true)).orElseThrow(ShowInGhl::vanished);
    boolean isKept = new GhlDoNotDisturb(answer).isSmsOn();
    decisions.add(
        decision("dndSettings.SMS", "active", isKept ? "set" : "conflict: GHL did not keep it"));
  }

  private void liftDnd(OptOut optOut, String id, GhlDoNotDisturb now, List<Decision> decisions) {
    if (now.isSmsOn() && !now.hasAnothersCode()) {
      requirePresent(ghl.update(id, now.fields(false)));
      decisions.add(decision("dndSettings.SMS", "inactive", "it was ours: lifted"));
    }
    registry.rememberGhlDnd(optOut.phone(), false);
  }

  private static Decision decision(String field, Object value, String reason) {
    return new Decision(field, value.toString(), "texting", reason);
  }

  private static void requirePresent(Optional<?> answer) {
    if (answer.isEmpty()) {
      throw vanished();
    }
  }

  private static VendorUnavailable vanished() {
    return new VendorUnavailable("GHL's contact vanished while it was written");
  }

  private static String idOf(ContactMapping mapping) {
    return mapping.ghlContactId().orElseThrow(ShowInGhl::vanished);
  }
}
