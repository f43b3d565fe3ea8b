package df.middleware.event;

import java.util.Locale;

/** How a finished event ended. */
public enum Outcome {
  /** Its effect happened at a vendor. */
  SYNCED,
  /** It brought no news: an echo of our own write, or a change that changes nothing. */
  UNCHANGED,
  /** A newer event of the same contact carried it. */
  COALESCED,
  SKIPPED_QUARANTINED,
  /** The middleware's own marker on a contact that it does not know. */
  SKIPPED_ORIGIN,
  NOT_IMPLEMENTED,
  NO_HANDLER,
  STATUS_ONLY,
  /** The vendor's API cannot do it. */
  NOT_SUPPORTED,
  /** An operator said so. */
  MARKED_DONE;

  /** The name in tables and the admin API: {@code skipped-origin}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outcome of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static Outcome ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
