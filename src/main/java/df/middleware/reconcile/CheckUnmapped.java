package df.middleware.reconcile;

import df.middleware.contact.CompareContact;
import df.middleware.event.Payload;
import df.middleware.optout.CompareDoNotDisturb;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.routing.LoopGuard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A contact of GHL that nobody mapped: ours to sync when it came or changed since the last run; who
 * does not want text messages counts however long that is known.
 */
@Dependent
public final class CheckUnmapped {
  private final CompareContact compare;
  private final CompareDoNotDisturb doNotDisturb;
  private final Repairs repairs;

  @Inject
  public CheckUnmapped(CompareContact compare, CompareDoNotDisturb doNotDisturb, Repairs repairs) {
    this.compare = compare;
    this.doNotDisturb = doNotDisturb;
    this.repairs = repairs;
  }

  Finding check(Payload contact, Instant since) {
    String id = contact.text("id").orElse("");
    boolean isNew = isNew(contact, since);
    List<Repair> switched = switched(contact, "ghl:" + id);
    if (!isNew && switched.isEmpty()) {
      return Finding.NOT_OURS;
    }
    if (repairs.isUnderway(Optional.of(id), Optional.empty(), compare.phoneOf(contact))) {
      return Finding.of(Count.CHECKED, Count.UNDERWAY);
    }
    Set<Count> more = EnumSet.noneOf(Count.class);
    if (!switched.isEmpty()) {
      more.add(Count.OPT_OUTS);
    }
    if (!isNew) {
      if (switched.stream().allMatch(Switched::blocks)) {
        more.add(Count.ONLY_BLOCKS);
      }
      return Finding.drift(Count.MISSED_WEBHOOK, more, switched);
    }
    List<Repair> found = new ArrayList<>(mapped(contact, id));
    found.addAll(switched);
    return Finding.drift(Count.NEVER_MAPPED, more, found);
  }

  private boolean isNew(Payload contact, Instant since) {
    return compare.ghlChangedAt(contact).filter(since::isBefore).isPresent()
        && !LoopGuard.isMarked(contact)
        && compare.isSomebody(contact);
  }

  private static List<Repair> mapped(Payload contact, String id) {
    String subject = "ghl:" + id;
    Repair sync = new Repair(subject, Kind.SYNC_FROM_GHL, id, Payload.nothing());
    return contact.at("tags").items().isEmpty()
        ? List.of(sync)
        : List.of(sync, MissedEvents.tags(subject, id, contact));
  }

  private List<Repair> switched(Payload contact, String subject) {
    return compare
        .phoneOf(contact)
        .flatMap(
            phone ->
                doNotDisturb
                    .ofGhl(contact, phone)
                    .map(it -> Switched.inGhl(subject, contact, phone, it)))
        .stream()
        .toList();
  }
}
