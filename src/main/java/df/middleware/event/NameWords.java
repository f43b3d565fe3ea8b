package df.middleware.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An event's name as words, however the vendor joined them: by capitals, dots, underscores. */
final class NameWords {
  private static final Pattern SEAM =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+"
              + "|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private NameWords() {}

  /** {@code ContactTagUpdate}, {@code contact.tag_update}: contact, tag, update. */
  static List<String> of(String name) {
    return Arrays.stream(SEAM.split(name))
        .filter(it -> !it.isEmpty())
        .map(it -> it.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The words without their seams, in lower case: {@code contacttagupdate}. */
  static String folded(String name) {
    return String.join("", of(name));
  }
}
