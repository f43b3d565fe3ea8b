package df.middleware.vendor;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request says, brought from the callers' maps and sets to the six kinds of a payload. */
public final class RequestTree {
  private RequestTree() {}

  /**
   * These fields as a payload; numbers of every type become decimal ones, sets become lists.
   *
   * @throws IllegalArgumentException for a value of any other type
   */
  public static Payload of(Map<String, ?> fields) {
    return Payload.of(plain(fields));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Payload payload) {
      return payload.tree();
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    if (value instanceof Collection<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (value instanceof Map<?, ?> fields) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      fields.forEach((key, child) -> object.put(String.valueOf(key), plain(child)));
      return object;
    }
    throw new IllegalArgumentException("no JSON value: " + value.getClass().getSimpleName());
  }
}
