package df.middleware.paging;

import df.middleware.event.Storable;
import df.middleware.problem.BadParameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a caller asks for after the question mark. A blank parameter counts as not given; one that
 * cannot be read is a {@link BadParameter} that says what is allowed.
 */
public final class Parameters {
  private static final int LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;
  private static final int LAST_YEAR = 9999;

  private final Map<String, List<String>> given;

  /**
   * @param given each parameter with its values, decoded
   */
  public Parameters(Map<String, List<String>> given) {
    this.given = Map.copyOf(given);
  }

  /** The text, trimmed, as the ledger would have stored it. */
  public Optional<String> text(String name) {
    return raw(name).map(String::strip).map(Storable::text);
  }

  private Optional<String> raw(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new BadParameter(name, "given only once");
    }
    return values.stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** One of these, named in any case. */
  public <T> Optional<T> oneOf(String name, T[] all, Function<T, String> nameOf) {
    return text(name)
        .map(
            text ->
                Arrays.stream(all)
                    .filter(it -> nameOf.apply(it).equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new BadParameter(name, "one of " + names(all, nameOf))));
  }

  private static <T> String names(T[] all, Function<T, String> nameOf) {
    return Arrays.stream(all).map(nameOf).collect(Collectors.joining(", "));
  }

  /** An id of ours. */
  public Optional<UUID> uuid(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return UUID.fromString(text);
              } catch (IllegalArgumentException notOne) {
                throw new BadParameter(name, "a UUID");
              }
            });
  }

  /** A time with its offset. The plus of an offset reads as a blank when it was not encoded. */
  public Optional<Instant> time(String name) {
    return text(name)
        .map(
            text -> {
              try {
                OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
                if (time.getYear() < 1 || time.getYear() >= LAST_YEAR) {
                  throw noTime(name);
                }
                return time.toInstant();
              } catch (DateTimeException notOne) {
                throw noTime(name);
              }
            });
  }

  private static BadParameter noTime(String name) {
    return new BadParameter(
        name, "a date and time of ISO 8601 with its offset, such as 2026-11-20T18:30:00Z");
  }

  /**
   * A telephone number as it is stored: in its normal form, else as given. The plus in front reads
   * as a blank when it was not encoded.
   */
  public Optional<String> phone(String name, Function<String, Optional<String>> normalise) {
    return raw(name)
        .map(text -> text.startsWith(" ") ? "+" + text.strip() : text.strip())
        .map(text -> normalise.apply(text).orElse(Storable.text(text)));
  }

  /** Whether it is {@code true}; not given, it is not. */
  public boolean flag(String name) {
    return oneOf(name, new Boolean[] {true, false}, String::valueOf).orElse(false);
  }

  /** Which page of that list: {@code limit} and {@code cursor}. */
  public PageRequest page(String list) {
    return new PageRequest(limit(), text("cursor").map(text -> Cursor.parse(list, text)));
  }

  private int limit() {
    return text("limit")
        .map(
            text -> {
              int limit = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
              if (limit < 1 || limit > LARGEST_LIMIT) {
                throw new BadParameter("limit", "a number from 1 to " + LARGEST_LIMIT);
              }
              return limit;
            })
        .orElse(LIMIT);
  }
}
