package df.middleware.alert;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TickingClock;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendorTroubleTest {
  private final TickingClock clock = new TickingClock();
  private final InMemoryAlertBook book = new InMemoryAlertBook(clock);
  private Optional<Instant> openSince = Optional.empty();
  private long used;
  private final VendorTrouble check =
      new VendorTrouble(
          () -> List.of(new VendorState(Vendor.GHL, openSince, used, Duration.ZERO)), book, clock);

  private void lookAfter(Duration time) {
    clock.pass(time);
    check.look();
  }

  @Test
  void a_circuit_that_just_opened_is_no_alert() {
    openSince = Optional.of(clock.instant());
    lookAfter(Duration.ofMinutes(4));

    assertThat(book.told).isEmpty();
  }

  @Test
  void a_circuit_open_for_five_minutes_is_told_once_and_over_when_closed() {
    openSince = Optional.of(clock.instant());
    lookAfter(Duration.ofMinutes(5));
    lookAfter(Duration.ofMinutes(5));
    openSince = Optional.empty();
    lookAfter(Duration.ofSeconds(10));

    assertThat(book.told)
        .containsExactly("open df.vendor.circuit-open ghl", "over df.vendor.circuit-open ghl");
  }

  @Test
  void nine_tenths_of_a_days_calls_are_told() {
    used = 179_999;
    check.look();
    assertThat(book.told).isEmpty();

    used = 180_000;
    check.look();
    assertThat(book.told).containsExactly("open df.vendor.budget-low ghl");
  }

  @Test
  void a_new_day_ends_it() {
    used = 190_000;
    check.look();
    used = 3;
    check.look();

    assertThat(book.told).contains("over df.vendor.budget-low ghl");
  }
}
