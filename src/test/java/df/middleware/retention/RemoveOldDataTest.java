package df.middleware.retention;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.retention.OldData.Part;
import df.middleware.testing.TickingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveOldDataTest {
  private final TickingClock clock = new TickingClock();
  private final List<String> batches = new ArrayList<>();
  private int left;
  private final OldData data =
      (Part part, Instant before, int limit) -> {
        batches.add(part + " " + before);
        int removed = part == Part.EVENTS ? Math.min(left, limit) : 0;
        left -= removed;
        return removed;
      };

  private long removed(int events) {
    left = events;
    RetentionSettings settings = new RetentionSettings(Duration.ofDays(90), Duration.ZERO);
    return new RemoveOldData(data, settings, clock).remove();
  }

  @Test
  void what_is_older_than_its_days_goes_and_nothing_else() {
    removed(1);

    assertThat(batches).allMatch(it -> it.endsWith("2026-08-22T18:30:00Z"));
  }

  @Test
  void much_goes_in_batches_until_nothing_is_left() {
    assertThat(removed(1_250)).isEqualTo(1_250);

    assertThat(batches).filteredOn(it -> it.startsWith("EVENTS ")).hasSize(3);
  }

  @Test
  void every_part_has_its_turn() {
    removed(0);

    assertThat(batches).hasSize(Part.values().length);
  }
}
