package df.middleware.wiring;

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

  /** The expression again. */
  @Override
  public String toString() {
    return String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
  }
}
