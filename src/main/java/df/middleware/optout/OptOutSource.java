package df.middleware.optout;

import java.util.Locale;

/** Who says that a number may be texted, or may not. */
public enum OptOutSource {
  /** The person, by STOP and START. */
  TEXTING,
  /** GHL's do-not-disturb. */
  GHL,
  /** Aloware's do-not-contact. */
  ALOWARE,
  /** An operator. */
  ADMIN;

  /** Whether it is a vendor's setting, and nobody's words: off is where it stands by itself. */
  public boolean isSwitch() {
    return this == GHL || this == ALOWARE;
  }

  /** The name in tables and the admin API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The source of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static OptOutSource ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
