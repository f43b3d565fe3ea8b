package df.sandbox.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The two ways in which the vendors write a time. */
public final class Times {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ZONELESS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private Times() {}

  /** {@code 2021-11-26T12:41:02.193Z}, as GHL and the texting provider do. */
  public static String iso(Instant time) {
    return MILLIS.format(time);
  }

  /** {@code 2026-08-05 20:58:49}, UTC without saying so, as Aloware does. */
  public static String zoneless(Instant time) {
    return ZONELESS.format(time);
  }
}
