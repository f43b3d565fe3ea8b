package df.middleware.inbox;

import java.util.Locale;

/** Where an event of the ledger stands. */
public enum EventStatus {
  PENDING,
  PROCESSING,
  DONE,
  ERROR;

  /** The name in tables and the admin API, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static EventStatus ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
