package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VendorLineTest {
  private final FakeBudget budget = new FakeBudget();
  private final VendorLine line = line(budget);

  private static <B extends VendorBudget> VendorLine line(B budget) {
    ReplyRules rules =
        new ReplyRules(Vendor.GHL, new PlainJson(), Clock.systemUTC(), Optional.empty());
    return new VendorLine(
        Vendor.GHL,
        new VendorTurn(budget, budget instanceof Circuits own ? own : new FakeBudget()),
        rules);
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
        .isExactlyInstanceOf(BudgetAway.class)
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

  @Test
  void a_probe_that_is_answered_closes_the_circuit() {
    budget.isProbing = true;

    line.call(() -> answer(404));

    assertThat(budget.circuits).containsExactly("ghl closed");
  }

  @Test
  void a_probe_that_fails_leaves_the_circuit_open() {
    budget.isProbing = true;

    assertThatThrownBy(() -> line.call(() -> answer(503))).isInstanceOf(VendorUnavailable.class);

    assertThat(budget.circuits).isEmpty();
  }

  @Test
  void a_vendor_that_counts_our_calls_is_back() {
    budget.isProbing = true;

    assertThatThrownBy(() -> line.call(() -> answer(429))).isInstanceOf(RateLimited.class);

    assertThat(budget.circuits).containsExactly("ghl closed");
  }

  @Test
  void what_this_nodes_breaker_refuses_opens_the_circuit_of_all() {
    assertThat(line.leaveAlone().vendor()).isEqualTo(Vendor.GHL);

    assertThat(budget.circuits).containsExactly("ghl opened");
  }

  @Test
  void a_vendor_that_has_counted_more_calls_than_we_corrects_our_count() {
    Map<String, String> headers = Map.of("X-RateLimit-Daily-Remaining", "100000");

    line.call(() -> new VendorReply(200, headers, "{}"));

    assertThat(budget.counts).containsExactly(100_000L);
  }

  @Test
  void counts_that_differ_by_calls_on_their_way_are_left_alone() {
    Map<String, String> headers = Map.of("X-RateLimit-Daily-Remaining", "199960");

    line.call(() -> new VendorReply(200, headers, "{}"));

    assertThat(budget.counts).isEmpty();
  }

  @Test
  void no_call_is_made_for_an_event_that_somebody_else_has() {
    Runnable late = () -> line.call(() -> throwing(new IOException("was called")));

    assertThatThrownBy(() -> Mandate.during(() -> false, late)).isInstanceOf(ClaimLost.class);

    assertThat(budget.calls()).isZero();
  }

  @Test
  void no_call_is_made_for_an_event_that_is_lost_while_it_waits_for_its_turn() {
    Runnable late = () -> line.call(() -> throwing(new IOException("was called")));
    var answers = List.of(true, false).iterator();

    assertThatThrownBy(() -> Mandate.during(answers::next, late)).isInstanceOf(ClaimLost.class);
  }

  private static class BrokenBudget implements VendorBudget {
    @Override
    public Turn reserve(Vendor vendor, Precedence precedence) {
      throw new IllegalStateException("connection refused");
    }

    @Override
    public void usedAtLeast(Vendor vendor, long callsToday) {
      throw new IllegalStateException("connection refused");
    }

    @Override
    public void pause(Vendor vendor, Duration howLong) {
      throw new IllegalStateException("connection refused");
    }
  }

  private static final class ForgetfulBudget extends BrokenBudget {
    @Override
    public Turn reserve(Vendor vendor, Precedence precedence) {
      return new Turn(true, Duration.ZERO, 1, false);
    }
  }

  private static final class BusyBudget extends BrokenBudget {
    @Override
    public Turn reserve(Vendor vendor, Precedence precedence) {
      return new Turn(true, LONGEST_WAIT, 1, false);
    }
  }
}
