package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTimesTest {
  private final CallTimes times = new CallTimes();

  private void calls(int number, long millis) {
    for (int i = 0; i < number; i++) {
      times.called(Vendor.GHL, Duration.ofMillis(millis), true);
    }
  }

  @Test
  void without_a_call_there_is_nothing_to_tell() {
    assertThat(times.figures(Vendor.ALOWARE))
        .isEqualTo(new CallFigures(0, 0, Duration.ZERO, Duration.ZERO));
  }

  @Test
  void five_slow_calls_of_a_hundred_are_left_out_of_what_is_usual() {
    calls(95, 10);
    calls(5, 1_000);

    assertThat(times.figures(Vendor.GHL).slow()).isEqualTo(Duration.ofMillis(10));
    calls(1, 1_000);
    assertThat(times.figures(Vendor.GHL).slow()).isEqualTo(Duration.ofMillis(1_000));
  }

  @Test
  void the_mean_is_of_the_last_calls_only() {
    calls(500, 1_000);
    calls(500, 20);

    assertThat(times.figures(Vendor.GHL))
        .isEqualTo(new CallFigures(1_000, 0, Duration.ofMillis(20), Duration.ofMillis(20)));
  }

  @Test
  void one_vendors_calls_are_not_anothers() {
    calls(3, 10);

    assertThat(times.figures(Vendor.TEXTING).calls()).isZero();
  }

  @Test
  void a_line_tells_of_every_call_and_how_it_ended() {
    ReplyRules rules =
        new ReplyRules(Vendor.GHL, new PlainJson(), Clock.systemUTC(), Optional.empty());
    VendorLine line =
        new VendorLine(Vendor.GHL, new VendorTurn(new FakeBudget(), new FakeBudget()), rules)
            .watchedBy(times);

    line.call(() -> new VendorReply(200, Map.of(), "{}"));
    line.call(() -> new VendorReply(404, Map.of(), "{}"));
    assertThatThrownBy(() -> line.call(() -> new VendorReply(503, Map.of(), "")))
        .isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> line.call(CallTimesTest::broken)).isInstanceOf(VendorUnreached.class);

    assertThat(times.figures(Vendor.GHL).calls()).isEqualTo(4);
    assertThat(times.figures(Vendor.GHL).failures()).isEqualTo(2);
  }

  private static VendorReply broken() throws IOException {
    throw new IOException();
  }
}
