package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.meter.NoMeters;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that sleeps between a turn and its call, on a clock of the test's own. */
class LateTurnTest {
  private final SlowBudget budget = new SlowBudget();
  private final VendorTurn turn =
      new VendorTurn(budget, new FakeBudget(), new NoMeters(), () -> budget.now);

  @Test
  void a_turn_in_time_is_taken() {
    budget.sleeps(VendorTurn.TOO_LATE);

    turn.await(Vendor.GHL);

    assertThat(budget.reserved).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_turn_that_has_passed_is_left_for_another(Precedence precedence) {
    budget.sleeps(VendorTurn.TOO_LATE.plusNanos(1));

    precedence.during(() -> turn.await(Vendor.GHL));

    assertThat(budget.reserved).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void who_is_always_late_gives_up(Precedence precedence) {
    budget.sleeps(VendorTurn.TOO_LATE.multipliedBy(2));
    budget.isAlwaysSlow = true;

    assertThatThrownBy(() -> precedence.during(() -> turn.await(Vendor.GHL)))
        .isInstanceOf(NotOurTurn.class);
  }

  private static final class SlowBudget implements VendorBudget {
    private long now;
    private Duration sleep = Duration.ZERO;
    private boolean isAlwaysSlow;
    private int reserved;

    void sleeps(Duration howLong) {
      sleep = howLong;
    }

    @Override
    public Turn reserve(Vendor vendor, Precedence precedence) {
      reserved++;
      now += sleep.toNanos();
      sleep = isAlwaysSlow ? sleep : Duration.ZERO;
      return new Turn(true, Duration.ZERO, reserved, false);
    }

    @Override
    public void pause(Vendor vendor, Duration howLong) {}

    @Override
    public void usedAtLeast(Vendor vendor, long callsToday) {}
  }
}
