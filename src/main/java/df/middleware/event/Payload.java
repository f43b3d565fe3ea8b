package df.middleware.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as a read-only tree of plain Java values: {@link Map}, {@link List}, {@link String},
 * {@link BigDecimal}, {@link Boolean} or nothing.
 *
 * <p>Vendors send numbers as strings, ids as numbers, and leave out what they like: every accessor
 * is lenient, and a wrong type reads as an absent value.
 */
public final class Payload {
  private static final Payload NOTHING = new Payload(null);

  private final @Nullable Object value;

  private Payload(@Nullable Object value) {
    this.value = value;
  }

  /** Wraps a tree of the six kinds of value; the caller must not change it afterwards. */
  public static Payload of(@Nullable Object tree) {
    return tree == null ? NOTHING : new Payload(tree);
  }

  /** An absent value. */
  public static Payload nothing() {
    return NOTHING;
  }

  /** The plain tree itself, for a writer. */
  public @Nullable Object tree() {
    return value;
  }

  public boolean isNothing() {
    return value == null;
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public boolean isArray() {
    return value instanceof List;
  }

  /** Whether this object carries that key, be its value null or empty. */
  public boolean has(String key) {
    return value instanceof Map<?, ?> object && object.containsKey(key);
  }

  /** The child at a path of dots, {@code data.payload.id}; nothing where a step is missing. */
  public Payload at(String path) {
    @Nullable Object here = value;
    for (String step : path.split("\\.", -1)) {
      here = here instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return of(here);
  }

  /** The text at the first of these paths that holds a non-blank string, a number or a boolean. */
  public Optional<String> text(String... paths) {
    for (String path : paths) {
      Optional<String> text = at(path).asText();
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** This value as text, trimmed; empty when blank, an object, an array or nothing. */
  public Optional<String> asText() {
    if (value instanceof String string) {
      String trimmed = string.strip();
      return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
    }
    if (value instanceof BigDecimal number) {
      boolean sane = number.precision() < 100 && Math.abs((long) number.scale()) < 100;
      return Optional.of(sane ? number.toPlainString() : number.toString());
    }
    return value instanceof Boolean flag ? Optional.of(flag.toString()) : Optional.empty();
  }

  /** The whole number at the first of these paths that holds one, as a number or as a string. */
  public Optional<Long> number(String... paths) {
    for (String path : paths) {
      Optional<Long> number = at(path).asText().flatMap(Payload::wholeNumber);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> wholeNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      boolean fits = Math.abs((long) number.precision() - number.scale()) <= 19;
      return fits ? Optional.of(number.longValueExact()) : Optional.empty();
    } catch (ArithmeticException | NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  /** The members of the array here; none when this is no array. */
  public List<Payload> items() {
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    List<Payload> items = new ArrayList<>();
    list.forEach(item -> items.add(of(item)));
    return items;
  }

  /** The members of the object here, in the order received; none when this is no object. */
  public Map<String, Payload> fields() {
    if (!(value instanceof Map<?, ?> object)) {
      return Map.of();
    }
    Map<String, Payload> fields = new LinkedHashMap<>();
    object.forEach((key, child) -> fields.put(String.valueOf(key), of(child)));
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Payload payload && java.util.Objects.equals(value, payload.value);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hashCode(value);
  }

  /** Says the kind only: a payload holds personal data, which has no place in a log line. */
  @Override
  public String toString() {
    return "Payload(" + (value == null ? "nothing" : value.getClass().getSimpleName()) + ")";
  }
}
