package df.middleware.call;

import df.middleware.event.Payload;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Aloware's words for how a call goes and how it ended, which it also sends as numbers. */
final class CallWords {
  private static final Map<String, String> STATUS =
      Map.ofEntries(
          Map.entry("1", "ringing"),
          Map.entry("2", "greeting"),
          Map.entry("3", "queued"),
          Map.entry("4", "ring-all"),
          Map.entry("5", "transferring"),
          Map.entry("6", "voicemail"),
          Map.entry("7", "whispering"),
          Map.entry("8", "in-progress"),
          Map.entry("9", "completed"),
          Map.entry("10", "parked"),
          Map.entry("18", "undelivered"),
          Map.entry("19", "failed"));

  private static final Map<String, String> DISPOSITION =
      Map.ofEntries(
          Map.entry("1", "in-progress"),
          Map.entry("2", "abandoned"),
          Map.entry("3", "missed"),
          Map.entry("4", "completed"),
          Map.entry("5", "failed"),
          Map.entry("6", "dead-end"),
          Map.entry("7", "invalid"),
          Map.entry("8", "placed"),
          Map.entry("9", "attended"),
          Map.entry("10", "canceled"),
          Map.entry("11", "set"),
          Map.entry("12", "voicemail"),
          Map.entry("13", "missed+voicemail"),
          Map.entry("14", "appointment missed"));

  private static final Set<String> UNFINISHED =
      Set.of(
          "initiated",
          "started",
          "dialing",
          "ringing",
          "greeting",
          "queued",
          "ring-all",
          "transferring",
          "whispering",
          "in-progress",
          "answered",
          "connected",
          "parked",
          "placed");

  private static final int LONGEST = 200;

  private CallWords() {}

  /** Where the call is now. */
  static Optional<String> status(Payload call) {
    return word(call, STATUS, "current_status", "status", "current_status2");
  }

  /** How it ended, in Aloware's own words. */
  static Optional<String> dispositionStatus(Payload call) {
    return word(call, DISPOSITION, "disposition_status", "disposition_status2");
  }

  /** How it ended, in the words of the account's people. */
  static Optional<String> disposition(Payload call) {
    return call.text("call_disposition", "call_disposition.name", "disposition", "disposition.name")
        .map(CallWords::line)
        .filter(it -> !it.isEmpty());
  }

  /** Whether a call of that status or disposition goes on. */
  static boolean isUnfinished(String word) {
    return UNFINISHED.contains(word.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
  }

  private static Optional<String> word(Payload call, Map<String, String> words, String... paths) {
    for (String path : paths) {
      Optional<String> said = call.text(path).map(CallWords::line);
      Optional<String> word =
          said.map(it -> it.matches("\\d+(\\.0+)?") ? number(it, words) : it)
              .filter(it -> !it.isEmpty());
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }

  /** A number that means nothing to us says nothing. */
  private static String number(String digits, Map<String, String> words) {
    return words.getOrDefault(digits.replaceFirst("\\.0+$", ""), "");
  }

  /** On one line: nothing that a vendor sends can look like a line of its own in a note. */
  static String line(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }
}
