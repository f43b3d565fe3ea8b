package df.middleware.testing;

import df.middleware.list.ListedTags;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code listed_tags} in memory. */
public final class InMemoryListedTags implements ListedTags {
  private final Map<Row, Boolean> rows = new HashMap<>();

  private record Row(String tag, UUID mappingId) {}

  @Override
  public Set<String> of(UUID mappingId) {
    return rows.keySet().stream()
        .filter(it -> it.mappingId().equals(mappingId))
        .map(Row::tag)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<UUID> members(String tag) {
    return rows.entrySet().stream()
        .filter(it -> it.getKey().tag().equals(tag) && it.getValue())
        .map(it -> it.getKey().mappingId())
        .collect(Collectors.toSet());
  }

  @Override
  public void setMembers(String tag, Collection<UUID> mappingIds) {
    rows.keySet().removeIf(it -> it.tag().equals(tag));
    mappingIds.forEach(it -> put(tag, it, true));
  }

  @Override
  public void put(String tag, UUID mappingId, boolean isMember) {
    rows.put(new Row(tag, mappingId), isMember);
  }

  @Override
  public void remove(String tag, UUID mappingId) {
    rows.remove(new Row(tag, mappingId));
  }
}
