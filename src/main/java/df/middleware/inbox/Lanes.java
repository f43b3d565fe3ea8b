package df.middleware.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person, one lane: a lock on each of a person's identities, over all nodes, held for the time
 * of a lease and not by an open transaction. Keys as in {@code Incoming.Person.laneKeys()}.
 */
public interface Lanes {

  /** Takes all of them for this claim, or none; the key that is busy, or empty when it has all. */
  Optional<String> enter(List<String> keys, UUID claimToken);

  /** Leaves all lanes that this claim holds. */
  void leave(UUID claimToken);

  /** Whether nobody holds that lane now. */
  boolean isFree(String key);
}
