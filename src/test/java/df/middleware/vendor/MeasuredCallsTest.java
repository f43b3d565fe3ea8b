package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.testing.RecordingMeters;
import df.middleware.vendor.VendorLine.Exchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call to a vendor is measured, by what it was answered. */
class MeasuredCallsTest {
  private final RecordingMeters meters = new RecordingMeters();

  private void call(Exchange exchange) {
    ReplyRules rules =
        new ReplyRules(Vendor.GHL, new PlainJson(), Clock.systemUTC(), Optional.empty());
    new VendorLine(Vendor.GHL, new VendorTurn(new FakeBudget(), new FakeBudget(), meters), rules)
        .call(exchange);
  }

  private static VendorReply failing(IOException failure) throws IOException {
    throw failure;
  }

  @ParameterizedTest
  @CsvSource({"200,2xx", "204,2xx", "404,4xx", "422,4xx"})
  void an_answer_for_the_caller_to_judge(int status, String answer) {
    call(() -> new VendorReply(status, Map.of(), "{}"));

    assertThat(meters.timed())
        .containsExactly("df.vendor.turn ghl given", "df.vendor.call ghl " + answer);
  }

  @ParameterizedTest
  @CsvSource({"429,429", "302,3xx", "500,5xx", "503,5xx"})
  void an_answer_to_come_again(int status, String answer) {
    assertThatThrownBy(() -> call(() -> new VendorReply(status, Map.of(), "{}")))
        .isInstanceOf(VendorUnavailable.class);

    assertThat(meters.timed()).contains("df.vendor.call ghl " + answer);
  }

  @Test
  void no_answer() {
    assertThatThrownBy(() -> call(() -> failing(new SocketTimeoutException())))
        .isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> call(() -> failing(new ConnectException())))
        .isInstanceOf(VendorUnavailable.class);

    assertThat(meters.timed())
        .contains("df.vendor.call ghl timeout", "df.vendor.call ghl unreached");
  }
}
