package df.middleware.retention;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All identities of one person. */
public record KnownAs(
    Set<String> phones, Set<String> emails, Set<String> ghlIds, Set<String> alowareIds) {

  /** Nobody works on the person while somebody holds these. */
  List<String> laneKeys() {
    Set<String> keys = new TreeSet<>();
    phones.forEach(it -> keys.add("p:" + it));
    emails.forEach(it -> keys.add("e:" + it));
    ghlIds.forEach(it -> keys.add("g:" + it));
    alowareIds.forEach(it -> keys.add("a:" + it));
    return List.copyOf(keys);
  }

  /** Does not show the person. */
  @Override
  public String toString() {
    return "KnownAs[]";
  }
}
