package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VendorTest {
  @ParameterizedTest
  @EnumSource
  void any_window_holds_no_more_calls_than_the_vendor_allows(Vendor vendor) {
    assertThat(vendor.burst() + vendor.window().dividedBy(vendor.spacing()))
        .isLessThanOrEqualTo(vendor.limit());
  }

  /** Those of the window, and those whose turn was before it and that are sent late. */
  @ParameterizedTest
  @EnumSource
  void calls_that_are_sent_late_stay_within_the_limit(Vendor vendor) {
    Duration turns = vendor.window().plus(VendorTurn.TOO_LATE);

    assertThat(vendor.burst() + turns.dividedBy(vendor.spacing()))
        .isLessThanOrEqualTo(vendor.limit());
  }

  /** A backlog is to drain within 1.1 times what the limit allows. */
  @ParameterizedTest
  @EnumSource
  void a_steady_stream_makes_use_of_the_limit(Vendor vendor) {
    assertThat(vendor.spacing().multipliedBy(vendor.limit()))
        .isLessThanOrEqualTo(vendor.window().multipliedBy(11).dividedBy(10));
  }
}
