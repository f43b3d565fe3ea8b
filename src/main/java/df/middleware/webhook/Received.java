package df.middleware.webhook;

import java.util.List;
import java.util.UUID;

/** What became of a delivery that was authentic and readable. */
public sealed interface Received {

  /** Kept: these events, at least one of them new. */
  record Stored(List<UUID> events) implements Received {}

  /** Seen before, as this event. */
  record Duplicate(UUID first) implements Received {}

  /**
   * Not wanted, and not kept.
   *
   * @param reason in lower case with hyphens
   */
  record Ignored(String reason) implements Received {}
}
