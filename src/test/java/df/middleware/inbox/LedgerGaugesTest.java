package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.testing.RecordingMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the gauges say between two looks at the ledger. */
class LedgerGaugesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private final RecordingMeters meters = new RecordingMeters();
  private final LedgerGauges gauges = new LedgerGauges(meters, CLOCK);

  @Test
  void before_the_first_look_there_is_nothing() {
    assertThat(meters.gauge("df.events ghl error")).isZero();
    assertThat(meters.gauge("df.events.oldest.pending.seconds texting")).isZero();
  }

  @Test
  void they_keep_what_was_seen_last() {
    gauges.take(
        Map.of(
            Source.GHL,
            new Standing(
                7, 2, 1, 3, Optional.of(new Waiting(new UUID(0, 7), Duration.ofSeconds(40))))));

    assertThat(meters.gauge("df.events ghl error")).isEqualTo(3);
    assertThat(meters.gauge("df.events ghl pending")).isEqualTo(7);
    assertThat(meters.gauge("df.events ghl processing")).isEqualTo(1);
    assertThat(meters.gauge("df.events aloware pending")).isZero();
    assertThat(meters.gauge("df.events.oldest.pending.seconds ghl")).isEqualTo(40);
    assertThat(meters.gauge("df.events.look.age.seconds")).isZero();
  }
}
