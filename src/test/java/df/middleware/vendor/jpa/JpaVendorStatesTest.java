package df.middleware.vendor.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TestDatabase;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How we stand with the vendors, read from the real PostgreSQL. */
class JpaVendorStatesTest {
  @BeforeEach
  void forget() {
    TestDatabase.run("TRUNCATE vendor_budgets, vendor_circuits");
  }

  private static VendorState ghl() {
    return TestDatabase.in(entities -> new JpaVendorStates(entities).all()).stream()
        .filter(it -> it.vendor() == Vendor.GHL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_vendor_that_was_never_called_is_free() {
    assertThat(ghl())
        .isEqualTo(new VendorState(Vendor.GHL, java.util.Optional.empty(), 0, Duration.ZERO));
  }

  @Test
  void a_circuit_that_is_open_says_since_when() {
    TestDatabase.run(
        "INSERT INTO vendor_circuits (vendor, open_since, next_probe_at)"
            + " VALUES ('ghl', '2026-11-20T12:00:00Z', clock_timestamp())");

    assertThat(ghl().openSince()).contains(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void the_calls_of_yesterday_are_not_counted() {
    TestDatabase.run(
        "INSERT INTO vendor_budgets (vendor, next_free, day, used_today)"
            + " VALUES ('ghl', clock_timestamp(),"
            + " cast(clock_timestamp() AT TIME ZONE 'UTC' AS date) - 1, 77)");

    assertThat(ghl().usedToday()).isZero();
  }

  @Test
  void a_pause_is_what_a_call_would_wait_for() {
    TestDatabase.run(
        "INSERT INTO vendor_budgets (vendor, next_free, day, used_today)"
            + " VALUES ('ghl', clock_timestamp() + interval '1 hour',"
            + " cast(clock_timestamp() AT TIME ZONE 'UTC' AS date), 77)");

    assertThat(ghl().usedToday()).isEqualTo(77);
    assertThat(ghl().untilNextCall()).isBetween(Duration.ofMinutes(58), Duration.ofHours(1));
  }
}
