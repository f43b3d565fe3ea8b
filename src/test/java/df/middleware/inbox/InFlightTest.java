package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private static final UUID EVENT = new UUID(0, 1);
  private static final UUID TOKEN = new UUID(0, 2);

  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
  private final InFlight inFlight = new InFlight(Duration.ofSeconds(30), nanoTime::get);

  private void pass(long seconds) {
    nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private void claim() {
    inFlight.claimed(EVENT, TOKEN, inFlight.now());
  }

  @Test
  void a_claim_holds_for_the_time_of_its_lease() {
    claim();
    pass(29);

    assertThat(inFlight.holds(TOKEN)).isTrue();
  }

  @Test
  void a_claim_that_nobody_renewed_is_lost_when_its_lease_ends() {
    claim();
    pass(30);

    assertThat(inFlight.holds(TOKEN)).isFalse();
  }

  @Test
  void a_renewed_claim_holds_from_when_the_renewal_was_begun() {
    claim();
    pass(20);
    inFlight.renew(
        tokens -> {
          pass(8);
          return tokens;
        });
    pass(21);
    assertThat(inFlight.holds(TOKEN)).isTrue();

    pass(1);
    assertThat(inFlight.holds(TOKEN)).isFalse();
  }

  @Test
  void a_claim_that_the_ledger_does_not_renew_is_lost_at_once() {
    claim();

    inFlight.renew(tokens -> Set.of());

    assertThat(inFlight.holds(TOKEN)).isFalse();
  }

  @Test
  void a_claim_whose_lease_has_ended_is_not_renewed_any_more() {
    claim();
    pass(31);

    inFlight.renew(
        tokens -> {
          throw new IllegalStateException("asked for " + tokens);
        });

    assertThat(inFlight.holds(TOKEN)).isFalse();
  }

  @Test
  void work_that_no_event_asked_for_keeps_its_lanes() {
    inFlight.add(EVENT, TOKEN);
    pass(31);

    inFlight.renew(tokens -> Set.of());

    assertThat(inFlight.tokenOf(EVENT)).contains(TOKEN);
  }
}
