package df.middleware.operate;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentPictureTest {
  private final Settable clock = new Settable();
  private int taken;
  private final RecentPicture recent =
      new RecentPicture(
          () -> {
            taken++;
            return new Picture(clock.instant(), Optional.empty(), Optional.empty());
          },
          clock);

  private static final class Settable extends Clock {
    private Instant now = Events.NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void thirty_reads_of_a_console_are_one_look() {
    for (int i = 0; i < 30; i++) {
      recent.get();
      clock.now = clock.now.plusMillis(30);
    }

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void a_second_later_there_is_another() {
    recent.get();
    clock.now = clock.now.plusSeconds(1);

    assertThat(recent.get().takenAt()).isEqualTo(clock.now);
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void after_a_deed_there_is_another() {
    recent.get();
    recent.forget();
    recent.get();

    assertThat(taken).isEqualTo(2);
  }
}
