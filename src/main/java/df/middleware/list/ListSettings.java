package df.middleware.list;

import java.util.Map;
import java.util.Optional;

/**
 * The call lists that are addressed by id.
 *
 * @param listIds {@code ALOWARE_LIST_IDS}: the list's id by the tag's name
 */
public record ListSettings(Map<String, String> listIds) {
  public ListSettings {
    listIds = Map.copyOf(listIds);
  }

  /** The id of the list for this tag, in any case. */
  Optional<String> idOf(String tag) {
    return listIds.entrySet().stream()
        .filter(it -> ListTags.keyOf(it.getKey()).equals(ListTags.keyOf(tag)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
