package df.middleware.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Brings the lists of some tags up to date with what GHL says of everybody. */
@Dependent
public final class SyncTag {
  private final FollowTag followTag;
  private final SyncLists lists;

  @Inject
  public SyncTag(FollowTag followTag, SyncLists lists) {
    this.followTag = followTag;
    this.lists = lists;
  }

  /**
   * Does it.
   *
   * @param workId under which lanes are entered
   * @param tags the name of each by its key
   */
  List<ListChange> sync(UUID workId, SortedMap<String, String> tags) {
    lists.enter(workId, tags);
    List<ListChange> changes = new ArrayList<>();
    for (String tag : tags.values()) {
      if (lists.canHold(tag)) {
        changes.addAll(followTag.follow(workId, tag));
      }
    }
    changes.addAll(lists.forAll(tags));
    return changes;
  }
}
