package df.middleware.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path reduced to its plain steps, whatever spelling it came in: percent codes, double slashes,
 * parameters behind a semicolon, dots, capitals. It errs on the side of seeing two spellings as
 * one.
 */
final class PathSteps {
  private static final Pattern CODE = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final int MOST_LAYERS_OF_CODES = 3;

  private PathSteps() {}

  static List<String> of(String path) {
    return Arrays.stream(decoded(path).replace('\\', '/').split("/"))
        .map(step -> step.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(step -> !step.isEmpty() && !step.equals("."))
        .toList();
  }

  /** Codes of single bytes suffice for our own names; what is no code stays as it is. */
  private static String decoded(String path) {
    String text = path;
    for (int layer = 0; layer < MOST_LAYERS_OF_CODES && text.indexOf('%') >= 0; layer++) {
      text = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(character(code)));
    }
    return text;
  }

  private static String character(MatchResult code) {
    return String.valueOf((char) Integer.parseInt(code.group(1), 16));
  }
}
