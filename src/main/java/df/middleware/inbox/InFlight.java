package df.middleware.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What this node works on now: the claims whose leases it keeps alive, and their lanes. */
public final class InFlight {
  private final Map<UUID, Work> byToken = new ConcurrentHashMap<>();

  /**
   * One piece of work.
   *
   * @param keys the lanes that it wanted on the way, whether or not it got them
   */
  private record Work(UUID id, Set<String> keys) {}

  void add(UUID workId, UUID claimToken) {
    byToken.put(claimToken, new Work(workId, ConcurrentHashMap.newKeySet()));
  }

  void remove(UUID claimToken) {
    byToken.remove(claimToken);
  }

  /** The token under which this event or other work holds its lanes. */
  Optional<UUID> tokenOf(UUID workId) {
    return byToken.entrySet().stream()
        .filter(it -> it.getValue().id().equals(workId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void wanted(UUID claimToken, Collection<String> keys) {
    Optional.ofNullable(byToken.get(claimToken)).ifPresent(it -> it.keys().addAll(keys));
  }

  Set<String> wantedBy(UUID claimToken) {
    return Optional.ofNullable(byToken.get(claimToken))
        .map(it -> Set.copyOf(it.keys()))
        .orElse(Set.of());
  }

  public Collection<UUID> tokens() {
    return List.copyOf(byToken.keySet());
  }
}
