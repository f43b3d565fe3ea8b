package df.middleware.reconcile;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run has counted so far. */
public record Totals(Map<Count, Long> counts) {
  public static final Totals NONE = new Totals(Map.of());

  public Totals {
    Map<Count, Long> all = new EnumMap<>(Count.class);
    all.putAll(counts);
    counts = Collections.unmodifiableMap(all);
  }

  public long of(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  public Totals plus(Count count, long more) {
    return with(count, of(count) + more);
  }

  public Totals with(Count count, long number) {
    Map<Count, Long> all = new EnumMap<>(Count.class);
    all.putAll(counts);
    all.put(count, number);
    return new Totals(all);
  }

  /** All counts by name, also those that are zero. */
  public Payload payload() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Count count : Count.values()) {
      fields.put(count.wireName(), BigDecimal.valueOf(of(count)));
    }
    return Payload.of(fields);
  }

  /** Reads what {@link #payload} wrote. */
  public static Totals read(Payload payload) {
    Totals totals = NONE;
    for (Count count : Count.values()) {
      totals = totals.with(count, payload.number(count.wireName()).orElse(0L));
    }
    return totals;
  }
}
