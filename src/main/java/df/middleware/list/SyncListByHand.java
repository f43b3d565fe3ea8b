package df.middleware.list;

import df.middleware.routing.MoreLanes;
import df.middleware.synclog.SyncLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Brings one tag's list up to date because an operator asks. */
@Dependent
public class SyncListByHand {
  private final SyncTag syncTag;
  private final MoreLanes lanes;
  private final SyncLog log;
  private final Clock clock;

  @Inject
  public SyncListByHand(SyncTag syncTag, MoreLanes lanes, SyncLog log, Clock clock) {
    this.syncTag = syncTag;
    this.lanes = lanes;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Does it, and writes it down.
   *
   * @return what was done, of which the last is the list itself; empty for a tag that makes no list
   * @throws df.middleware.routing.LaneBusy while an event changes the same list
   */
  public List<ListChange> sync(String tagName) {
    SortedMap<String, String> tags = ListTags.in(List.of(tagName));
    if (tags.isEmpty()) {
      return List.of();
    }
    UUID workId = UUID.randomUUID();
    ListTrail trail = new ListTrail(workId, Optional.empty(), clock);
    List<ListChange> changes = lanes.within(workId, () -> syncTag.sync(workId, tags));
    log.append(trail.rows(changes));
    return changes;
  }
}
