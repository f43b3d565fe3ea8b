package df.middleware.testing;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payloads written down in Java: maps, lists, texts and numbers. */
public final class JsonTrees {
  private JsonTrees() {}

  /** An object of names and values in turn. */
  public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), plain(namesAndValues[i + 1]));
    }
    return object;
  }

  public static Payload payload(@Nullable Object... namesAndValues) {
    return Payload.of(object(namesAndValues));
  }

  /** A deep copy as a payload holds it. */
  public static Payload copy(Map<String, ?> object) {
    return Payload.of(plain(object));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, child) -> copy.put(String.valueOf(name), plain(child)));
      return copy;
    }
    if (value instanceof Iterable<?> items) {
      List<@Nullable Object> copy = new ArrayList<>();
      items.forEach(item -> copy.add(plain(item)));
      return copy;
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }
}
