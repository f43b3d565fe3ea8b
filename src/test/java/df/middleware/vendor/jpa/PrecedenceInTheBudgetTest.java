package df.middleware.vendor.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.testing.TestDatabase;
import df.middleware.vendor.CircuitOpen;
import df.middleware.vendor.Precedence;
import df.middleware.vendor.Turn;
import df.middleware.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets the calls of a budget, and who is left alone, on the real PostgreSQL. */
class PrecedenceInTheBudgetTest {
  @BeforeEach
  void forget() {
    TestDatabase.run("TRUNCATE vendor_budgets, vendor_circuits");
  }

  private static Turn reserve(Precedence precedence) {
    return reserve(Vendor.GHL, precedence);
  }

  private static Turn reserve(Vendor vendor, Precedence precedence) {
    return TestDatabase.in(entities -> new JpaVendorBudget(entities).reserve(vendor, precedence));
  }

  private static void circuit(String nextProbe) {
    reserve(Precedence.LIVE);
    TestDatabase.in(
        entities -> {
          new JpaCircuits(entities).opened(Vendor.GHL);
          return true;
        });
    TestDatabase.run("UPDATE vendor_circuits SET next_probe_at = clock_timestamp() + " + nextProbe);
  }

  /** As if calls were reserved that far ahead. */
  private static void reservedAhead(Vendor vendor, long millis) {
    reserve(vendor, Precedence.OPT_OUT);
    TestDatabase.run(
        "UPDATE vendor_budgets SET next_free = clock_timestamp() + interval '"
            + (millis + Share.tolerance(vendor).toMillis())
            + " milliseconds'");
  }

  private static void usedToday(int percent) {
    reserve(Precedence.OPT_OUT);
    TestDatabase.run(
        "UPDATE vendor_budgets SET used_today = " + Vendor.GHL.daily() / 100 * percent);
  }

  @ParameterizedTest(name = "reserved {0} ms ahead, {1} gets the next call: {2}")
  @CsvSource({
    "-3000, BACKGROUND, true",
    "-100,  BACKGROUND, false",
    "-100,  LIVE,       true",
    "3000,  LIVE,       false",
    "3000,  OPT_OUT,    true",
    "60000, OPT_OUT,    false"
  })
  void an_opt_out_is_served_ahead_of_those_who_wait(long ahead, Precedence who, boolean gets) {
    reservedAhead(Vendor.ALOWARE, ahead); // whose burst is worth seconds

    assertThat(reserve(Vendor.ALOWARE, who).isOurs()).isEqualTo(gets);
  }

  @ParameterizedTest(name = "{0} percent of the day used, {1} gets the next call: {2}")
  @CsvSource({
    "89, BACKGROUND, true",
    "90, BACKGROUND, false",
    "90, LIVE,       true",
    "95, LIVE,       false",
    "95, OPT_OUT,    true",
    "100, OPT_OUT,   false"
  })
  void the_last_calls_of_a_day_are_for_opt_outs(int used, Precedence who, boolean gets) {
    usedToday(used);

    assertThat(reserve(who).isOurs()).isEqualTo(gets);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void any_mix_of_calls_comes_no_faster_than_a_burst_and_the_spacing(long seed) {
    Random random = new Random(seed);
    List<Instant> calls = new ArrayList<>();
    Precedence[] all = Precedence.values();
    for (int asked = 0; asked < 150; asked++) {
      // Asked faster than the budget allows, and sometimes not at all for a while
      if (random.nextInt(60) == 0) {
        TestDatabase.text("SELECT pg_sleep(0.2)");
      }
      Turn turn = reserve(all[random.nextInt(all.length)]);
      if (turn.isOurs()) {
        calls.add(Instant.now().plus(turn.delay()));
      }
    }
    calls.sort(null);
    assertThat(calls).hasSizeGreaterThan(10);
    for (Duration window : List.of(Duration.ofMillis(300), Duration.ofSeconds(1))) {
      long most = Vendor.GHL.burst() + window.dividedBy(Vendor.GHL.spacing()) + 1;
      assertThat(mostIn(window, calls)).isLessThanOrEqualTo(most);
    }
  }

  private static long mostIn(Duration window, List<Instant> calls) {
    long most = 0;
    for (Instant start : calls) {
      Instant end = start.plus(window);
      long inIt = calls.stream().filter(it -> !it.isBefore(start) && it.isBefore(end)).count();
      most = Math.max(most, inIt);
    }
    return most;
  }

  @ParameterizedTest
  @EnumSource
  void nobody_calls_a_vendor_that_is_left_alone(Precedence who) {
    circuit("interval '1 hour'");

    assertThatThrownBy(() -> reserve(who)).isInstanceOf(CircuitOpen.class);
  }

  @Test
  void one_call_tries_whether_the_vendor_is_back() {
    circuit("interval '0'");

    assertThat(reserve(Precedence.LIVE).isProbe()).isTrue();
    assertThatThrownBy(() -> reserve(Precedence.LIVE)).isInstanceOf(CircuitOpen.class);
  }

  @Test
  void the_tries_come_further_apart_up_to_twenty_seconds() {
    circuit("interval '0'");
    for (int i = 0; i < 6; i++) {
      TestDatabase.run("UPDATE vendor_circuits SET next_probe_at = clock_timestamp()");
      reserve(Precedence.LIVE);
    }

    assertThat(
            TestDatabase.text(
                "SELECT next_probe_at BETWEEN clock_timestamp() + interval '15 seconds'"
                    + " AND clock_timestamp() + interval '20 seconds' FROM vendor_circuits"))
        .isEqualTo("true");
  }

  @Test
  void a_circuit_that_is_closed_lets_all_calls_through() {
    circuit("interval '1 hour'");
    close();

    assertThat(reserve(Precedence.LIVE).isProbe()).isFalse();
  }

  private static void close() {
    TestDatabase.in(
        entities -> {
          new JpaCircuits(entities).closed(Vendor.GHL);
          return true;
        });
  }

  @Test
  void a_circuit_does_not_open_again_because_another_node_learns_late_that_the_vendor_is_back() {
    circuit("interval '0'");
    close();
    circuit("interval '1 hour'");

    assertThat(reserve(Precedence.LIVE).isOurs()).isTrue();
  }

  @Test
  void a_circuit_opens_again_when_the_vendor_fails_again() {
    circuit("interval '0'");
    close();
    TestDatabase.run("UPDATE vendor_circuits SET closed_at = closed_at - interval '1 minute'");
    circuit("interval '1 hour'");

    assertThatThrownBy(() -> reserve(Precedence.LIVE)).isInstanceOf(CircuitOpen.class);
  }

  @Test
  void the_vendors_own_count_is_believed_when_it_is_higher() {
    usedToday(10);
    TestDatabase.in(
        entities -> {
          new JpaVendorBudget(entities).usedAtLeast(Vendor.GHL, 150_000);
          new JpaVendorBudget(entities).usedAtLeast(Vendor.GHL, 3);
          return true;
        });

    assertThat(reserve(Precedence.LIVE).usedToday()).isEqualTo(150_001);
  }
}
