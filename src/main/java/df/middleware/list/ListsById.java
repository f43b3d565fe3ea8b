package df.middleware.list;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.contact.TaggedContacts;
import df.middleware.contact.TaggedContacts.Tagged;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lists of an account whose API only adds a contact to a list of known id ({@code webhook}
 * style). What it cannot do is said, once for each change.
 */
@Dependent
public final class ListsById {
  static final String NO_ID = "ALOWARE_LIST_IDS names no list for this tag";
  private static final String NO_REMOVAL =
      "Aloware's public API cannot take a contact off one list: ";
  private static final String NO_PHONE =
      "Aloware's public API knows contacts by their phone only: ";

  private final AlowareCallLists lists;
  private final TaggedContacts tagged;
  private final ListedTags listed;
  private final ListSettings settings;

  @Inject
  public ListsById(
      AlowareCallLists lists, TaggedContacts tagged, ListedTags listed, ListSettings settings) {
    this.lists = lists;
    this.tagged = tagged;
    this.listed = listed;
    this.settings = settings;
  }

  boolean canHold(String tag) {
    return settings.idOf(tag).isPresent();
  }

  /**
   * Adds whom these lists lack.
   *
   * @param tags the name of each by its key
   * @param whom the mappings to look at
   */
  List<ListChange> sync(SortedMap<String, String> tags, Predicate<UUID> whom) {
    List<ListChange> changes = new ArrayList<>();
    Map<String, List<Addition>> byPhone = new LinkedHashMap<>();
    tags.forEach((key, name) -> changes.addAll(plan(key, name, whom, byPhone)));
    byPhone.forEach(this::add);
    return changes;
  }

  /** One contact that is to be added to one list. */
  private record Addition(String key, String listId, UUID mappingId) {}

  private List<ListChange> plan(
      String key, String name, Predicate<UUID> whom, Map<String, List<Addition>> byPhone) {
    List<Tagged> having =
        tagged.having(key).stream().filter(it -> whom.test(it.mappingId())).toList();
    Set<UUID> members = listed.members(key);
    Set<UUID> have = having.stream().map(Tagged::mappingId).collect(Collectors.toSet());
    List<UUID> gone =
        members.stream().filter(whom).filter(it -> !have.contains(it)).sorted().toList();
    gone.forEach(it -> listed.remove(key, it));
    List<Tagged> lacking = having.stream().filter(it -> !members.contains(it.mappingId())).toList();
    Optional<String> listId = settings.idOf(name);
    if (listId.isEmpty()) {
      lacking.forEach(it -> listed.put(key, it.mappingId(), false));
      return List.of(ListChange.notSupported(name, listId, NO_ID));
    }
    List<ListChange> changes = new ArrayList<>();
    if (!gone.isEmpty()) {
      String reason = NO_REMOVAL + "mapping " + gone;
      changes.add(ListChange.notSupported(name, listId, reason));
    }
    changes.add(joining(key, name, listId.get(), lacking, have.size(), byPhone, changes));
    return changes;
  }

  private ListChange joining(
      String key,
      String name,
      String listId,
      List<Tagged> lacking,
      int members,
      Map<String, List<Addition>> byPhone,
      List<ListChange> changes) {
    List<String> added = new ArrayList<>();
    for (Tagged contact : lacking) {
      if (contact.phone().isEmpty()) {
        listed.put(key, contact.mappingId(), false);
        String reason = NO_PHONE + "mapping " + contact.mappingId();
        changes.add(ListChange.notSupported(name, Optional.of(listId), reason));
      } else {
        byPhone
            .computeIfAbsent(contact.phone().get(), any -> new ArrayList<>())
            .add(new Addition(key, listId, contact.mappingId()));
        added.add(contact.alowareContactId().orElse("mapping " + contact.mappingId()));
      }
    }
    return added.isEmpty()
        ? ListChange.nothing(name, Optional.of(listId), members, "nobody is to be added")
        : ListChange.written(name, listId, members, added, List.of());
  }

  private void add(String phone, List<Addition> additions) {
    lists.add(phone, additions.stream().map(Addition::listId).distinct().toList());
    additions.forEach(it -> listed.put(it.key(), it.mappingId(), true));
  }
}
