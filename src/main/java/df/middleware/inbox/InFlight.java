package df.middleware.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The claims that this node works on now, whose leases it keeps alive. */
public final class InFlight {
  private final Set<UUID> tokens = ConcurrentHashMap.newKeySet();

  void add(UUID claimToken) {
    tokens.add(claimToken);
  }

  void remove(UUID claimToken) {
    tokens.remove(claimToken);
  }

  public Collection<UUID> tokens() {
    return List.copyOf(tokens);
  }
}
