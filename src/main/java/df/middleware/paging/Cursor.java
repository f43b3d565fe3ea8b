package df.middleware.paging;

import df.middleware.problem.BadParameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended: a place in one list, which holds however many rows are added before it.
 *
 * @param list the name of the list, so that no other list takes it
 * @param position what the list is sorted by: microseconds since 1970, or a row's number
 * @param tie decides between rows of one position
 */
public record Cursor(String list, long position, UUID tie) {
  private static final Pattern FORM = Pattern.compile("([a-z-]+):(\\d{1,18}):([0-9a-f-]{36})");

  /** The last microsecond of the year 9999: what lies beyond it is no time that we ever wrote. */
  private static final long LAST = 253_402_300_799_999_999L;

  /** A place in a list that is sorted by time. */
  public static Cursor at(String list, Instant time, UUID tie) {
    return new Cursor(list, Micros.of(time), tie);
  }

  /** A place in a list that is sorted by its rows' number. */
  public static Cursor at(String list, long number) {
    return new Cursor(list, number, new UUID(0, 0));
  }

  /** Reads what {@link #text} wrote; anything else is a {@link BadParameter}. */
  public static Cursor parse(String list, String text) {
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(text);
      Matcher parts = FORM.matcher(new String(decoded, StandardCharsets.UTF_8));
      if (parts.matches() && parts.group(1).equals(list)) {
        long position = Long.parseLong(parts.group(2));
        if (position <= LAST) {
          return new Cursor(list, position, UUID.fromString(parts.group(3)));
        }
      }
      throw broken();
    } catch (IllegalArgumentException notOne) {
      throw broken();
    }
  }

  private static BadParameter broken() {
    return new BadParameter("cursor", "the nextCursor of an earlier answer about the same list");
  }

  /** The form in which a client carries it back to us. */
  public String text() {
    byte[] plain = (list + ":" + position + ":" + tie).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** The position, in a list that is sorted by time. */
  public Instant time() {
    return Micros.toInstant(position);
  }
}
