package df.middleware.event;

import java.util.Locale;

/** What an event is about. */
public enum EntityType {
  CONTACT,
  CALL,
  TRANSCRIPTION,
  TAG,
  APPOINTMENT,
  MESSAGE,
  OPTOUT,
  CONVERSATION,
  UNKNOWN;

  /** The name in tables and the admin API, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The entity type of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static EntityType ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
