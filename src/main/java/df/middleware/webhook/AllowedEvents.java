package df.middleware.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The events that an operator wants from Aloware: {@code ALOWARE_WEBHOOK_ALLOWED_EVENTS}. */
public final class AllowedEvents {
  /** Why an event that is not among them is ignored. */
  public static final String REASON = "event-not-allowed";

  private final List<Pattern> patterns;

  /**
   * From names separated by commas, {@code *} standing for any characters; empty allows every one.
   */
  public AllowedEvents(String names) {
    patterns =
        Arrays.stream(names.split(",", -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(AllowedEvents::pattern)
            .toList();
  }

  private static Pattern pattern(String name) {
    // Runs of wildcards are one: each of its own would multiply the time to find no match
    String regex =
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  /** Whether an event of this name is wanted; case makes no difference. */
  public boolean allows(String eventName) {
    String name = eventName.strip().toLowerCase(Locale.ROOT);
    return patterns.isEmpty() || patterns.stream().anyMatch(it -> it.matcher(name).matches());
  }
}
