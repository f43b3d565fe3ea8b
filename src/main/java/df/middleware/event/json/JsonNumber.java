package df.middleware.event.json;

import java.math.BigDecimal;

/**
 * A number of a JSON text: exact where it is of a human size, else kept as its own text.
 *
 * <p>PostgreSQL writes a jsonb number out in full. A body full of {@code 1e131071} is small when it
 * comes and could never be read back; a number of 900,000 digits takes minutes to convert.
 */
final class JsonNumber {
  private static final int LONGEST_TEXT = 1_000;

  /** More than a double can hold in either direction. */
  private static final int LARGEST_EXPONENT = 400;

  private JsonNumber() {}

  /** A {@link BigDecimal}, or the text itself. */
  static Object of(String text) {
    if (text.length() > LONGEST_TEXT) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > LARGEST_EXPONENT + LONGEST_TEXT
              || Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
          ? text
          : number;
    } catch (NumberFormatException exponentBeyondInt) {
      return text;
    }
  }
}
