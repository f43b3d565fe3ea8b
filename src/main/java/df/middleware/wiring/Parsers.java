package df.middleware.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The simple forms of values; each throws {@link IllegalArgumentException} for another one. */
final class Parsers {
  private Parsers() {}

  static void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException("not allowed");
    }
  }

  static int number(String text, int least, int most) {
    require(text.matches("[0-9]{1,9}"));
    int number = Integer.parseInt(text);
    require(number >= least && number <= most);
    return number;
  }

  static int port(String text) {
    return number(text, 1, 65_535);
  }

  static boolean flag(String text) {
    require(text.equals("true") || text.equals("false"));
    return text.equals("true");
  }

  /** The constant whose name, in lower case, is the text. */
  static <E extends Enum<E>> E choice(E[] constants, String text) {
    return Arrays.stream(constants)
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  /** What the parser makes of it; nothing for {@code off}. */
  static <T> Function<String, Optional<T>> orOff(Function<String, T> parser) {
    return text -> text.equals("off") ? Optional.empty() : Optional.of(parser.apply(text));
  }

  static Duration duration(String text, Duration least, Duration most) {
    Duration duration = Duration.parse(text);
    require(duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
    return duration;
  }

  static Path path(String text) {
    return Path.of(text);
  }

  /** A place to send requests to. */
  static URI address(String text) {
    URI uri = URI.create(text);
    require("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
    require(uri.getHost() != null && uri.getPort() <= 65_535 && uri.getPort() != 0);
    return uri;
  }

  /** An address that paths are put behind; it ends without a slash. */
  static URI baseAddress(String text) {
    URI uri = address(text);
    require(uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null);
    return URI.create(text.replaceAll("/+$", ""));
  }

  /** The parts between commas, trimmed, without empty ones. */
  static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  static List<String> keywords(String text) {
    List<String> words = list(text);
    require(!words.isEmpty());
    require(words.stream().allMatch(it -> it.codePoints().anyMatch(Character::isLetterOrDigit)));
    return words;
  }

  /** {@code name=value,…}, each name once, ignoring case. */
  static Map<String, String> names(String text) {
    Map<String, String> names = new LinkedHashMap<>();
    var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String pair : list(text)) {
      String[] sides = pair.split("=", -1);
      require(sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank());
      require(seen.add(sides[0].strip()));
      names.put(sides[0].strip(), sides[1].strip());
    }
    return names;
  }

  /** As {@link #names}, each value once, too. */
  static Map<String, String> pairs(String text) {
    Map<String, String> pairs = names(text);
    var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    seen.addAll(pairs.values());
    require(seen.size() == pairs.size());
    return pairs;
  }
}
