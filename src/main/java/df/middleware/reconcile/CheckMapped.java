package df.middleware.reconcile;

import df.middleware.contact.CompareContact;
import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.Payload;
import df.middleware.optout.CompareDoNotDisturb;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.reconcile.Side.State;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares both sides of a mapped contact with what they were last known to hold. */
@Dependent
public final class CheckMapped {
  private final LookAtSides look;
  private final CompareContact compare;
  private final CompareDoNotDisturb doNotDisturb;
  private final ContactMappings mappings;
  private final Repairs repairs;

  @Inject
  public CheckMapped(
      LookAtSides look,
      CompareContact compare,
      CompareDoNotDisturb doNotDisturb,
      ContactMappings mappings,
      Repairs repairs) {
    this.look = look;
    this.compare = compare;
    this.doNotDisturb = doNotDisturb;
    this.mappings = mappings;
    this.repairs = repairs;
  }

  Finding check(ContactMapping mapping, Optional<Payload> listed, Instant since) {
    Side ghl = look.inGhl(mapping, listed, since);
    Side aloware = look.inAloware(mapping);
    List<Repair> switched = switched(mapping, ghl, aloware);
    Finding finding =
        ghl.isInStep() && aloware.isInStep() && switched.isEmpty()
            ? Finding.of(Count.CHECKED)
            : drift(mapping, ghl, aloware, switched);
    return compare.lacksSomethingGiven(mapping) ? finding.and(Count.NOT_STORED) : finding;
  }

  private Finding drift(ContactMapping mapping, Side ghl, Side aloware, List<Repair> switched) {
    if (isUnderway(mapping)) {
      return Finding.of(Count.CHECKED, Count.UNDERWAY);
    }
    Set<Count> more = EnumSet.noneOf(Count.class);
    List<Repair> found = new ArrayList<>(ofGhl(mapping, ghl, more));
    found.addAll(ofAloware(mapping, aloware));
    found.addAll(switched);
    if (!switched.isEmpty()) {
      more.add(Count.OPT_OUTS);
    }
    if (switched.size() == found.size() && switched.stream().allMatch(Switched::blocks)) {
      more.add(Count.ONLY_BLOCKS);
    }
    return Finding.drift(cause(ghl, aloware), more, found);
  }

  /** Whether an event accounts for it, on its way or through since the mapping was read. */
  private boolean isUnderway(ContactMapping mapping) {
    return repairs.isUnderway(mapping.ghlContactId(), mapping.alowareContactId(), mapping.phone())
        || mapping
            .ghlContactId()
            .flatMap(mappings::byGhlId)
            .or(() -> mapping.alowareContactId().flatMap(mappings::byAlowareId))
            .filter(it -> it.version() == mapping.version())
            .isEmpty();
  }

  private static Count cause(Side ghl, Side aloware) {
    if (ghl.isGone() || aloware.isGone()) {
      return Count.DELETED;
    }
    return ghl.state() == State.MOVED && aloware.state() == State.MOVED
        ? Count.CHANGED_ON_BOTH_SIDES
        : Count.MISSED_WEBHOOK;
  }

  private List<Repair> ofGhl(ContactMapping mapping, Side side, Set<Count> more) {
    if (side.isInStep()) {
      return List.of();
    }
    String subject = mapping.id().toString();
    String id = mapping.ghlContactId().orElseThrow();
    Repair sync = new Repair(subject, Kind.SYNC_FROM_GHL, id, Payload.nothing());
    Optional<Payload> tagged = side.contact().filter(it -> compare.tagsMoved(mapping, it));
    if (tagged.isEmpty()) {
      return List.of(sync);
    }
    more.add(Count.TAGS);
    return List.of(sync, MissedEvents.tags(subject, id, tagged.get()));
  }

  private static List<Repair> ofAloware(ContactMapping mapping, Side side) {
    String subject = mapping.id().toString();
    String id = mapping.alowareContactId().orElse("");
    return switch (side.state()) {
      case UNTOLD, SAME -> List.of();
      case MOVED -> List.of(new Repair(subject, Kind.SYNC_FROM_ALOWARE, id, Payload.nothing()));
      case GONE -> List.of(new Repair(subject, Kind.FORGET_ALOWARE, id, Payload.nothing()));
      case REPLACED -> replaced(mapping, subject, id);
    };
  }

  /** The mapping forgets the old contact; GHL's finds the new one. */
  private static List<Repair> replaced(ContactMapping mapping, String subject, String id) {
    List<Repair> found = new ArrayList<>();
    found.add(new Repair(subject, Kind.FORGET_ALOWARE, id, Payload.nothing()));
    mapping
        .ghlContactId()
        .map(it -> new Repair(subject, Kind.SYNC_FROM_GHL, it, Payload.nothing()))
        .ifPresent(found::add);
    return found;
  }

  private List<Repair> switched(ContactMapping mapping, Side ghl, Side aloware) {
    List<Repair> found = new ArrayList<>();
    Optional<String> phone = mapping.phone();
    if (phone.isPresent()) {
      String number = phone.get();
      String subject = mapping.id().toString();
      for (Payload contact : ghl.contact().stream().toList()) {
        doNotDisturb
            .ofGhl(contact, number)
            .map(it -> Switched.inGhl(subject, contact, number, it))
            .ifPresent(found::add);
      }
      aloware
          .contact()
          .flatMap(it -> doNotDisturb.ofAloware(it, number))
          .map(it -> Switched.inAloware(subject, mapping.alowareContactId().orElse(""), number, it))
          .ifPresent(found::add);
    }
    return found;
  }
}
