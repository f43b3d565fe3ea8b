package df.middleware.wiring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * A five-field cron expression in UTC: minute, hour, day of the month, month, day of the week.
 *
 * <p>Each field is a list of numbers, ranges and {@code *}, the latter two with or without a step.
 */
public record CronSchedule(
    String minute, String hour, String dayOfMonth, String month, String dayOfWeek) {

  /** The schedule; {@link IllegalArgumentException} when it is none. */
  static CronSchedule parse(String expression) {
    List<String> fields = List.of(expression.split("\\s+"));
    Parsers.require(fields.size() == 5);
    return new CronSchedule(
        field(fields.get(0), 0, 59),
        field(fields.get(1), 0, 23),
        field(fields.get(2), 1, 31),
        field(fields.get(3), 1, 12),
        field(fields.get(4), 0, 7));
  }

  private static String field(String text, int least, int most) {
    for (String part : text.split(",", -1)) {
      String[] halves = part.split("/", -1);
      Parsers.require(halves.length <= 2);
      range(halves[0], least, most);
      if (halves.length == 2) {
        Parsers.number(halves[1], 1, most);
        Parsers.require(!halves[0].matches("[0-9]+"));
      }
    }
    return text;
  }

  private static void range(String text, int least, int most) {
    if (text.equals("*")) {
      return;
    }
    String[] ends = text.split("-", -1);
    Parsers.require(ends.length <= 2);
    int from = Parsers.number(ends[0], least, most);
    Parsers.require(ends.length == 1 || from <= Parsers.number(ends[1], least, most));
  }

  /**
   * Whether it names the minute of that time. As ever with cron: where both kinds of day are named,
   * either will do.
   */
  boolean isDue(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return names(minute, utc.getMinute(), 59)
        && names(hour, utc.getHour(), 23)
        && names(month, utc.getMonthValue(), 12)
        && isDay(utc);
  }

  private boolean isDay(ZonedDateTime utc) {
    int weekday = utc.getDayOfWeek().getValue();
    boolean inMonth = names(dayOfMonth, utc.getDayOfMonth(), 31);
    boolean inWeek = names(dayOfWeek, weekday, 7) || weekday == 7 && names(dayOfWeek, 0, 7);
    boolean isEither = !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*");
    return isEither ? inMonth || inWeek : inMonth && inWeek;
  }

  private static boolean names(String field, int value, int most) {
    return Arrays.stream(field.split(",", -1)).anyMatch(it -> holds(it, value, most));
  }

  private static boolean holds(String part, int value, int most) {
    String[] halves = part.split("/", -1);
    String[] ends = halves[0].split("-", -1);
    boolean isAll = halves[0].equals("*");
    int from = isAll ? 0 : Integer.parseInt(ends[0]);
    int to = isAll ? most : Integer.parseInt(ends[ends.length - 1]);
    int step = halves.length == 2 ? Integer.parseInt(halves[1]) : 1;
    return value >= from && value <= to && (value - origin(isAll, most, from)) % step == 0;
  }

  /** Days and months are counted from 1, so that every second one begins with the first. */
  private static int origin(boolean isAll, int most, int from) {
    return isAll && (most == 31 || most == 12) ? 1 : from;
  }

  /** The expression again. */
  @Override
  public String toString() {
    return String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
  }
}
