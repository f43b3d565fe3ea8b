package df.middleware.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * The moment that a vendor's time stamp names: ISO 8601 with or without a zone, a blank for its
 * {@code T}, seconds or milliseconds since 1970, or the date of an e-mail. Without a zone it is
 * UTC, as Aloware's and Vonage's are.
 */
public final class VendorTime {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .toFormatter();

  /** Later than any seconds of this century, earlier than any milliseconds since 1974. */
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int LONGEST = 40;

  private VendorTime() {}

  /** Empty for what is no time, or none between 1970 and 2200. */
  public static Optional<Instant> parse(String text) {
    String time = text.strip();
    if (time.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(time)).filter(it -> it.isAfter(Instant.EPOCH) && it.isBefore(LATEST));
    } catch (DateTimeException | ArithmeticException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static Instant read(String time) {
    if (time.matches("\\d{9,15}(\\.\\d{1,9})?")) {
      return sinceEpoch(new java.math.BigDecimal(time));
    }
    if (!time.isEmpty() && Character.isLetter(time.charAt(0))) {
      return ZonedDateTime.parse(time, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
    TemporalAccessor read =
        ISO.parseBest(
            time.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T")
                .toUpperCase(java.util.Locale.ROOT),
            ZonedDateTime::from,
            LocalDateTime::from);
    return read instanceof ZonedDateTime zoned
        ? zoned.toInstant()
        : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
  }

  private static Instant sinceEpoch(java.math.BigDecimal number) {
    boolean milliseconds = number.longValue() >= FIRST_MILLISECONDS;
    return Instant.EPOCH.plusNanos(
        number.movePointRight(milliseconds ? 6 : 9).toBigInteger().longValueExact());
  }
}
