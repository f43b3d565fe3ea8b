package df.middleware.list;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.aloware.AlowareCallLists.CallList;
import df.middleware.contact.TaggedContacts;
import df.middleware.routing.MoreLanes;
import df.middleware.vendor.NeedsPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The lists of an account whose API reads and writes whole lists ({@code rest} style): found by
 * name, made when missing, given exactly the members that they should have.
 */
@Dependent
public final class WholeLists {
  private static final int MOST_ROUNDS = 3;

  private final AlowareCallLists lists;
  private final TaggedContacts tagged;
  private final ListedTags listed;
  private final MoreLanes lanes;

  @Inject
  public WholeLists(
      AlowareCallLists lists, TaggedContacts tagged, ListedTags listed, MoreLanes lanes) {
    this.lists = lists;
    this.tagged = tagged;
    this.listed = listed;
    this.lanes = lanes;
  }

  /** Enters the lanes of these lists: from now on nobody else changes them. */
  void enter(UUID workId, Set<String> tagKeys) {
    lanes.enter(workId, tagKeys.stream().map(key -> "l:" + key).toList());
  }

  /**
   * Gives these lists their members, in their lanes.
   *
   * @param tags the name of each by its key
   */
  List<ListChange> sync(SortedMap<String, String> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    List<CallList> all = lists.all();
    List<ListChange> changes = new ArrayList<>();
    tags.forEach((key, name) -> changes.add(sync(key, name, all)));
    return changes;
  }

  private ListChange sync(String key, String name, List<CallList> all) {
    Optional<CallList> before = named(key, all);
    Optional<CallList> list = before;
    Map<UUID, String> members = membersToBe(key);
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      list = written(list, name, Set.copyOf(members.values()));
      listed.setMembers(key, members.keySet());
      // Who got or lost the tag meanwhile, outside of this lane
      Map<UUID, String> now = membersToBe(key);
      if (now.equals(members)) {
        break;
      }
      members = now;
    }
    return change(name, before, list);
  }

  private Map<UUID, String> membersToBe(String key) {
    Map<UUID, String> members = new HashMap<>();
    tagged
        .having(key)
        .forEach(it -> it.alowareContactId().ifPresent(id -> members.put(it.mappingId(), id)));
    return members;
  }

  private Optional<CallList> written(Optional<CallList> list, String name, Set<String> contactIds) {
    if (list.isEmpty()) {
      return contactIds.isEmpty()
          ? Optional.empty()
          : Optional.of(lists.create(name, sorted(contactIds)));
    }
    CallList there = list.get();
    if (there.contactIds().equals(contactIds)) {
      return list;
    }
    lists.replaceMembers(there, sorted(contactIds));
    return Optional.of(new CallList(there.id(), there.name(), contactIds));
  }

  private static Set<String> sorted(Set<String> ids) {
    return new TreeSet<>(ids);
  }

  private static Optional<CallList> named(String key, List<CallList> all) {
    List<CallList> found =
        all.stream().filter(it -> ListTags.keyOf(it.name()).equals(key)).toList();
    if (found.size() > 1) {
      throw new NeedsPerson(
          "Aloware has several call lists of that name: "
              + found.stream().map(CallList::id).toList());
    }
    return found.stream().findFirst();
  }

  private static ListChange change(
      String name, Optional<CallList> before, Optional<CallList> after) {
    if (before.equals(after)) {
      int members = after.map(it -> it.contactIds().size()).orElse(0);
      return ListChange.nothing(
          name, after.map(CallList::id), members, "the list holds whom it should");
    }
    Set<String> had = before.map(CallList::contactIds).orElse(Set.of());
    Set<String> has = after.map(CallList::contactIds).orElse(Set.of());
    return ListChange.written(
        name, after.map(CallList::id).orElse(""), has.size(), minus(has, had), minus(had, has));
  }

  private static Set<String> minus(Set<String> some, Set<String> without) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(without);
    return left;
  }
}
