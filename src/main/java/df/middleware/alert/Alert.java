package df.middleware.alert;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that needs a person, or did: a row of {@code alerts}.
 *
 * @param data ids, counts and reasons, no personal data
 * @param overAt empty while it lasts
 */
public record Alert(
    UUID id,
    String type,
    String cause,
    Map<String, String> data,
    Instant openedAt,
    Optional<Instant> overAt) {

  /** How it stands, as it is told. */
  public enum State {
    OPEN,
    OVER;

    /** The name in tables, posts and the admin API. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public State state() {
    return overAt.isPresent() ? State.OVER : State.OPEN;
  }
}
