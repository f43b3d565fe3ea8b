package df.middleware.optout;

import java.time.Instant;
import java.util.Locale;

/**
 * Whether a number may be texted: a row of the registry.
 *
 * @param phone in E.164
 * @param source whose statement decided
 * @param lastEventAt when what decided happened
 * @param isGhlDndOurs whether the SMS do-not-disturb that GHL shows was set by us
 */
public record OptOut(
    String phone,
    Status status,
    OptOutSource source,
    String reason,
    Instant lastEventAt,
    Instant createdAt,
    Instant updatedAt,
    boolean isGhlDndOurs) {

  /** May not be texted, or may again. */
  public enum Status {
    OPTED_OUT,
    OPTED_IN;

    /** The name in tables and the admin API. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the same was decided by the same, whenever it was written down. */
  boolean saysTheSame(OptOut other) {
    return status == other.status && source == other.source && reason.equals(other.reason);
  }

  public boolean isOptedOut() {
    return status == Status.OPTED_OUT;
  }
}
