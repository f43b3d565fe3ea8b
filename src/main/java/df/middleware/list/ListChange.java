package df.middleware.list;

import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was done to the list of one tag.
 *
 * @param added Aloware's contact ids, as far as Aloware gave any
 * @param reason why it is not a success
 */
public record ListChange(
    String tag,
    Optional<String> listId,
    int members,
    List<String> added,
    List<String> removed,
    Status status,
    Optional<String> reason) {

  static ListChange written(
      String tag,
      String listId,
      int members,
      Collection<String> added,
      Collection<String> removed) {
    return new ListChange(
        tag,
        Optional.of(listId),
        members,
        added.stream().sorted().toList(),
        removed.stream().sorted().toList(),
        Status.SUCCESS,
        Optional.empty());
  }

  static ListChange nothing(String tag, Optional<String> listId, int members, String reason) {
    return new ListChange(
        tag, listId, members, List.of(), List.of(), Status.SKIPPED, Optional.of(reason));
  }

  static ListChange notSupported(String tag, Optional<String> listId, String reason) {
    return new ListChange(
        tag, listId, 0, List.of(), List.of(), Status.NOT_SUPPORTED, Optional.of(reason));
  }

  /** Somebody who has the tag and cannot be put on the list until a person has looked. */
  static ListChange leftOut(String tag, String reason) {
    return new ListChange(
        tag, Optional.empty(), 0, List.of(), List.of(), Status.ERROR, Optional.of(reason));
  }

  /** Why, as the audit trail keeps it: ids only. */
  List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    if (!added.isEmpty()) {
      decisions.add(decision(String.join(", ", added), "added: they have the tag"));
    }
    if (!removed.isEmpty()) {
      decisions.add(decision(String.join(", ", removed), "removed: they do not have the tag"));
    }
    reason.ifPresent(it -> decisions.add(decision("", it)));
    return List.copyOf(decisions);
  }

  private static Decision decision(String ids, String why) {
    return new Decision("members", ids, "ghl", why);
  }
}
