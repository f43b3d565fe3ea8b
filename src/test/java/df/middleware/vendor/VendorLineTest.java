package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendorLineTest {
  private final FakeBudget budget = new FakeBudget();
  private final VendorLine line = line(budget);

  private static VendorLine line(VendorBudget budget) {
    ReplyRules rules =
        new ReplyRules(Vendor.GHL, new PlainJson(), Clock.systemUTC(), Optional.empty());
    return new VendorLine(Vendor.GHL, new VendorTurn(budget), rules);
  }

  private static VendorReply answer(int status) {
    return new VendorReply(status, Map.of(), "{}");
  }

  @Test
  void every_call_goes_through_the_budget() {
    line.call(() -> answer(200));
    line.call(() -> answer(404));

    assertThat(budget.calls()).isEqualTo(2);
  }

  @Test
  void a_rate_limit_pauses_all_nodes() {
    assertThatThrownBy(() -> line.call(() -> answer(429))).isInstanceOf(RateLimited.class);

    assertThat(budget.pauses()).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void a_time_out_is_unavailability() {
    assertThatThrownBy(() -> line.call(() -> throwing(new SocketTimeoutException())))
        .isExactlyInstanceOf(VendorUnavailable.class)
        .hasMessage("GoHighLevel did not answer in time");
  }

  @Test
  void a_broken_connection_is_told_without_its_address() {
    IOException failure = new ConnectException("https://x.example/?api_token=abc");

    assertThatThrownBy(() -> line.call(() -> throwing(failure)))
        .isInstanceOf(VendorUnreached.class)
        .hasMessage("GoHighLevel could not be reached (ConnectException)");
  }

  private static VendorReply throwing(IOException failure) throws IOException {
    throw failure;
  }

  @Test
  void no_call_is_made_when_the_budgets_database_is_away() {
    VendorLine cut = line(new BrokenBudget());

    assertThatThrownBy(() -> cut.call(() -> throwing(new IOException("was called"))))
        .isExactlyInstanceOf(VendorUnavailable.class)
        .hasMessage("the budget of calls to GoHighLevel cannot be read (IllegalStateException)");
  }

  @Test
  void a_pause_that_cannot_be_recorded_does_not_spoil_the_answer() {
    VendorLine halfCut = line(new ForgetfulBudget());
    VendorReply usedUp = new VendorReply(200, Map.of("X-RateLimit-Remaining", "0"), "{}");

    assertThat(halfCut.call(() -> usedUp)).isSameAs(usedUp);
  }

  @Test
  void an_interrupt_ends_the_wait_and_is_kept() {
    VendorLine busy = line(new BusyBudget());
    Thread.currentThread().interrupt();

    Throwable failure = catchThrowable(() -> busy.call(() -> answer(200)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isInstanceOf(VendorUnavailable.class);
  }

  private static class BrokenBudget implements VendorBudget {
    @Override
    public Duration reserve(Vendor vendor) {
      throw new IllegalStateException("connection refused");
    }

    @Override
    public void pause(Vendor vendor, Duration howLong) {
      throw new IllegalStateException("connection refused");
    }
  }

  private static final class ForgetfulBudget extends BrokenBudget {
    @Override
    public Duration reserve(Vendor vendor) {
      return Duration.ZERO;
    }
  }

  private static final class BusyBudget extends BrokenBudget {
    @Override
    public Duration reserve(Vendor vendor) {
      return LONGEST_WAIT;
    }
  }
}
