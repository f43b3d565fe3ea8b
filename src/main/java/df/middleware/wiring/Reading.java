package df.middleware.wiring;

import df.middleware.access.Secret;
import df.middleware.access.Secrets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One pass over the settings, which goes on after a wrong one so that all are told at once. */
final class Reading {
  private final Function<String, Optional<String>> lookup;
  private final List<String> problems = new ArrayList<>();

  Reading(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  /**
   * The value of a setting that has a fallback; the fallback also in place of a wrong value.
   *
   * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for what is
   *     not allowed
   */
  <T> T value(SettingKey key, Function<String, T> parser) {
    return optional(key, parser)
        .orElseGet(() -> parser.apply(key.fallback().orElseThrow(IllegalStateException::new)));
  }

  /** The value of a setting that may be absent; empty also in place of a wrong value. */
  <T> Optional<T> optional(SettingKey key, Function<String, T> parser) {
    return text(key).flatMap(text -> parsed(key, text, parser));
  }

  /** The text of a setting that is set; blank is not set. */
  Optional<String> text(SettingKey key) {
    return lookup.apply(key.name()).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** A secret's present and previous value. */
  Secrets secrets(SettingKey key, Predicate<String> allowed) {
    List<Secret> values = new ArrayList<>();
    String previousName = key.previous().orElseThrow();
    Optional<String> present = secret(key.name());
    Optional<String> previous = secret(previousName);
    if (previous.isPresent() && present.isEmpty()) {
      problem(previousName + " is set, but " + key.name() + " is not.");
    }
    present.ifPresent(it -> values.add(checked(key, key.name(), it, allowed)));
    previous.ifPresent(it -> values.add(checked(key, previousName, it, allowed)));
    return new Secrets(values);
  }

  private Optional<String> secret(String name) {
    return lookup.apply(name).filter(text -> !text.isEmpty());
  }

  private Secret checked(SettingKey key, String name, String text, Predicate<String> allowed) {
    if (!allowed.test(text)) {
      problem(
          name + " is wrong (a secret's value is not shown); allowed are " + key.allowed() + ".");
    }
    return new Secret(text);
  }

  private <T> Optional<T> parsed(SettingKey key, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      problem(key + " is \"" + Shown.of(text) + "\"; allowed are " + key.allowed() + ".");
      return Optional.empty();
    }
  }

  /** Notes one sentence about what is wrong. */
  void problem(String sentence) {
    problems.add(sentence);
  }

  /** All that is wrong, in the order it was found. */
  List<String> problems() {
    return List.copyOf(problems);
  }
}
