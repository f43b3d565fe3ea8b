package df.middleware.paging;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object that grows field by field; what is empty is null in it, not left out. */
public final class Answer {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  public Answer with(String name, String text) {
    return put(name, text);
  }

  public Answer with(String name, long number) {
    return put(name, BigDecimal.valueOf(number));
  }

  public Answer with(String name, boolean flag) {
    return put(name, flag);
  }

  /** In UTC, by ISO 8601. */
  public Answer with(String name, Instant time) {
    return put(name, time.toString());
  }

  public Answer with(String name, Payload value) {
    return put(name, value.tree());
  }

  public Answer with(String name, List<Payload> items) {
    return put(name, items.stream().map(Payload::tree).toList());
  }

  /** A text, or whatever has the wanted text as its own, such as a time. */
  public Answer with(String name, Optional<?> value) {
    return put(name, value.map(Object::toString).orElse(null));
  }

  private Answer put(String name, @Nullable Object value) {
    fields.put(name, value);
    return this;
  }

  public Payload payload() {
    return Payload.of(new LinkedHashMap<>(fields));
  }
}
