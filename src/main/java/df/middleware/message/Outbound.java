package df.middleware.message;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that we were asked to send: a row of {@code outbound_messages}.
 *
 * @param providerMessageId of one that was sent
 * @param reason of one that was not, or of which that is not known
 */
public record Outbound(
    UUID id, Status status, Optional<String> providerMessageId, Optional<String> reason) {

  /** How far it came. */
  public enum Status {
    /** Recorded; the provider is being asked. */
    SENDING,
    SENT,
    /** It left, and the answer was lost: never sent again by itself. */
    UNKNOWN,
    /** The provider said no; asked again under the same key, it is tried again. */
    REFUSED,
    /** It never left; asked again under the same key, it is tried again. */
    NOT_SENT;

    /** The name in tables. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that wire name; an unknown one is an {@link IllegalArgumentException}. */
    public static Status ofWireName(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }
}
