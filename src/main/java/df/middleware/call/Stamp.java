package df.middleware.call;

import java.time.Instant;
import java.util.Optional;

/**
 * When and by what something was told of a call: whose word counts when two differ.
 *
 * @param updatedAt the vendor's own time of it, to the second, where it gave one
 * @param seenAt when it arrived
 */
public record Stamp(Optional<Instant> updatedAt, Teller teller, Instant seenAt) {

  /** Who told it, the surest last: a later kind of event restates what an earlier one said. */
  public enum Teller {
    START,
    END,
    RECORDING,
    DISPOSAL,
    /** Aloware itself, when it was asked. */
    API
  }

  /**
   * Whether what is told under this stamp holds over what was told under that one: by the vendor's
   * time where both events have one, else by the kind of event, else by arrival.
   */
  boolean holdsOver(Stamp other) {
    boolean isAsked = teller == Teller.API || other.teller == Teller.API;
    if (!isAsked && updatedAt.isPresent() && other.updatedAt.isPresent()) {
      int later = updatedAt.get().compareTo(other.updatedAt.get());
      if (later != 0) {
        return later > 0;
      }
    }
    int surer = teller.compareTo(other.teller);
    return surer > 0 || (surer == 0 && seenAt.isAfter(other.seenAt));
  }
}
