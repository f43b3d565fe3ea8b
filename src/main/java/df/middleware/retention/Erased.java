package df.middleware.retention;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import java.util.Map;

/**
 * What an erasure did.
 *
 * @param name the keyed hash that stands for the person
 * @param rows how many rows it changed or removed, by table
 */
public record Erased(String name, Map<String, Long> rows) {
  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code {"erased":{"webhook_events":3,…},"total":7}}. */
  public Payload answer() {
    Answer tables = new Answer();
    rows.forEach(tables::with);
    return new Answer().with("erased", tables.payload()).with("total", total()).payload();
  }
}
