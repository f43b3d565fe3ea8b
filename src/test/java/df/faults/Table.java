package df.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The outcome, as whoever runs the suite reads it. */
final class Table {
  private static final int SHOWN = 8;
  private static final List<String> HEAD =
      List.of(
          "fault",
          "events acknowledged",
          "effects missing",
          "effects doubled",
          "seconds until all was done");

  private Table() {}

  /** A row at once, with examples of what is wrong. */
  static void tell(Result result) {
    Poll.say("  %s", String.join(" | ", result.cells()));
    result.remarks().forEach(it -> Poll.say("  %s", it));
    result.tally().missing().stream().limit(SHOWN).forEach(it -> Poll.say("  missing: %s", it));
    result.tally().doubled().stream().limit(SHOWN).forEach(it -> Poll.say("  doubled: %s", it));
  }

  static void print(List<Result> results) {
    List<List<String>> lines = new ArrayList<>(List.of(HEAD));
    results.forEach(it -> lines.add(it.cells()));
    List<Integer> widths =
        IntStream.range(0, HEAD.size())
            .mapToObj(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toList();
    System.out.println();
    lines.forEach(line -> System.out.println(padded(line, widths)));
  }

  private static String padded(List<String> line, List<Integer> widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      String form = i == 0 ? "%-" + widths.get(i) + "s" : " | %" + widths.get(i) + "s";
      text.append(form.formatted(line.get(i)));
    }
    return text.toString();
  }
}
