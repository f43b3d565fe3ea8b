package df.middleware.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events that each need a person. Each method is a transaction of its own. */
public interface TroubledEvents {
  /** Why. */
  enum Kind {
    /** It ended in error and can be replayed. */
    GIVEN_UP,
    /** It is an opt-out, and a minute after its arrival it still waits or is at work. */
    OPT_OUT_LATE
  }

  /**
   * An event.
   *
   * @param data {@code eventId, source, eventType, reason}, without personal data
   */
  record Troubled(String id, Map<String, String> data) {}

  /** How many of them have no open alert of their own. */
  long countUntold(Kind kind);

  /** The oldest of those. */
  List<Troubled> untold(Kind kind, int limit);

  /** One event of any kind, by its id; empty when there is none. */
  Optional<Troubled> byId(String id);

  /** Those of these events, by id, that are not mended. */
  Set<String> still(Kind kind, Collection<String> ids);
}
