package df.middleware.event;

import java.util.Locale;

/** The system that a webhook came from. */
public enum Source {
  ALOWARE,
  GHL,
  TEXTING;

  /** The name in tables, paths and the admin API: {@code aloware}, {@code ghl}, {@code texting}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The source of that wire name; an unknown one is an {@link IllegalArgumentException}. */
  public static Source ofWireName(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
