package df.middleware.routing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that opt out of text messages, and in again, when they are the whole message.
 *
 * <p>Case, punctuation, symbols, spaces, accents and characters that nobody sees do not count: only
 * letters and digits do, in their plainest form.
 */
public final class StopWords {
  /** What fills a line without being seen, although Unicode takes it for a letter. */
  private static final String UNSEEN_LETTERS = "[\u115F\u1160]";

  private static final String NO_LETTER_OR_DIGIT = "[^\\p{L}\\p{N}]";

  private final Map<String, String> stop;
  private final Map<String, String> start;

  /**
   * @param stop {@code OPTOUT_STOP_KEYWORDS}
   * @param start {@code OPTOUT_START_KEYWORDS}
   */
  public StopWords(List<String> stop, List<String> start) {
    this.stop = folded(stop);
    this.start = folded(start);
  }

  private static Map<String, String> folded(List<String> words) {
    Map<String, String> folded = new LinkedHashMap<>();
    words.forEach(word -> folded.putIfAbsent(fold(word), word));
    folded.remove("");
    return folded;
  }

  /** The keyword that this message is; empty when it says anything else. */
  public Optional<String> stop(String body) {
    return Optional.ofNullable(stop.get(fold(body)));
  }

  /** The keyword by which this message opts in again. */
  public Optional<String> start(String body) {
    return Optional.ofNullable(start.get(fold(body)));
  }

  /** Compatible forms decomposed: full-width letters become plain, accents come off. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll(UNSEEN_LETTERS, "")
        .replaceAll(NO_LETTER_OR_DIGIT, "")
        .toUpperCase(Locale.ROOT);
  }
}
