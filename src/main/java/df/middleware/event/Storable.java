package df.middleware.event;

import java.math.BigDecimal;

/** What PostgreSQL's jsonb cannot hold, and what is kept in its place. */
public final class Storable {
  /** PostgreSQL: up to 131072 digits before the decimal point, up to 16383 after it. */
  private static final int DIGITS_BEFORE_POINT = 131_072;

  private static final int DIGITS_AFTER_POINT = 16_383;

  private Storable() {}

  /**
   * The text with U+FFFD for each NUL character and each surrogate that has lost its other half.
   */
  public static String text(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
      kept.appendCodePoint(codePoint == 0 || lone ? 0xFFFD : codePoint);
      at += Character.charCount(codePoint);
    }
    return kept.toString();
  }

  /** Whether PostgreSQL's numeric can hold this number; one that it cannot is kept as a string. */
  public static boolean holds(BigDecimal number) {
    return (long) number.precision() - number.scale() <= DIGITS_BEFORE_POINT
        && number.scale() <= DIGITS_AFTER_POINT
        && number.precision() <= DIGITS_BEFORE_POINT;
  }
}
