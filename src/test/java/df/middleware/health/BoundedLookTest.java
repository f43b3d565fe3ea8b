package df.middleware.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedLookTest {
  private Instant now = Instant.parse("2026-11-20T18:30:00Z");
  private final AtomicInteger looks = new AtomicInteger();
  private final List<Runnable> hanging = new ArrayList<>();

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final BoundedLook quick = new BoundedLook(looks::incrementAndGet, Runnable::run, clock);
  private final BoundedLook slow =
      new BoundedLook(looks::incrementAndGet, hanging::add, clock, Duration.ofMillis(5));

  @Test
  void finds_nothing_wrong_when_the_look_succeeds() {
    assertThat(quick.fault()).isEmpty();
  }

  @Test
  void names_the_kind_of_failure_and_not_its_words() {
    var broken =
        new BoundedLook(
            () -> {
              throw new IOException("user postgres, password 1234");
            },
            Runnable::run,
            clock);
    assertThat(broken.fault()).contains("IOException");
  }

  @Test
  void looks_once_in_a_second() {
    quick.fault();
    now = now.plusMillis(999);
    quick.fault();
    assertThat(looks).hasValue(1);
  }

  @Test
  void looks_again_after_a_second() {
    quick.fault();
    now = now.plusSeconds(1);
    quick.fault();
    assertThat(looks).hasValue(2);
  }

  @Test
  void does_not_wait_for_what_hangs_for_longer_than_the_limit() {
    assertThat(slow.fault()).contains("no answer within PT0.005S");
  }

  @Test
  void does_not_wait_again_nor_look_again_while_the_first_look_hangs() {
    slow.fault();
    now = now.plus(Duration.ofSeconds(30));
    slow.fault();
    assertThat(hanging).hasSize(1);
  }

  @Test
  void recovers_when_what_hung_ends() {
    slow.fault();
    now = now.plusSeconds(30);
    hanging.get(0).run();
    slow.fault();
    hanging.get(1).run();
    assertThat(slow.fault()).isEmpty();
  }
}
