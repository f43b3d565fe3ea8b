package df.middleware.list;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.aloware.AlowareContacts.Style;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Writes lists, as far as Aloware's API goes. */
@Dependent
public final class SyncLists {
  private final AlowareCallLists lists;
  private final WholeLists whole;
  private final ListsById byId;

  @Inject
  public SyncLists(AlowareCallLists lists, WholeLists whole, ListsById byId) {
    this.lists = lists;
    this.whole = whole;
    this.byId = byId;
  }

  private boolean writesWholeLists() {
    return lists.style() == Style.REST;
  }

  /** Whether there can be a list for this tag. */
  boolean canHold(String tag) {
    return writesWholeLists() || byId.canHold(tag);
  }

  /**
   * Enters the lists' lanes, where a list is written as a whole; adding to one needs none.
   *
   * @throws df.middleware.routing.LaneBusy when somebody else writes one of them
   */
  void enter(UUID workId, SortedMap<String, String> tags) {
    if (writesWholeLists() && !tags.isEmpty()) {
      whole.enter(workId, tags.keySet());
    }
  }

  /** Brings these lists up to date with one contact's tags; others' news may be carried too. */
  List<ListChange> forContact(SortedMap<String, String> tags, UUID mappingId) {
    return writesWholeLists() ? whole.sync(tags) : byId.sync(tags, mappingId::equals);
  }

  /** Brings these lists up to date with everybody's tags. */
  List<ListChange> forAll(SortedMap<String, String> tags) {
    return writesWholeLists() ? whole.sync(tags) : byId.sync(tags, any -> true);
  }
}
