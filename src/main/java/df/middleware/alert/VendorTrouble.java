package df.middleware.alert;

import df.middleware.vendor.VendorState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vendor fails for long, or the calls that it allows in a day are nearly used up. */
@Dependent
public class VendorTrouble implements Check {
  static final Duration OPEN_FOR = Duration.ofMinutes(5);
  private static final int FULL = 90;
  private static final int RELIEVED = 80;

  private final Vendors vendors;
  private final AlertBook book;
  private final Clock clock;

  /** How we stand with the vendors. */
  @FunctionalInterface
  public interface Vendors {
    List<VendorState> all();
  }

  @Inject
  public VendorTrouble(Vendors vendors, AlertBook book, Clock clock) {
    this.vendors = vendors;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void look() {
    List<VendorState> all = vendors.all();
    circuits(all);
    budgets(all);
  }

  private void circuits(List<VendorState> all) {
    Instant limit = clock.instant().minus(OPEN_FOR);
    Map<String, Map<String, String>> holding = new HashMap<>();
    for (VendorState state : all) {
      state
          .openSince()
          .filter(since -> !since.isAfter(limit))
          .ifPresent(
              since ->
                  holding.put(
                      state.vendor().wireName(),
                      Map.of("vendor", state.vendor().wireName(), "openSince", since.toString())));
    }
    new Condition(AlertTypes.CIRCUIT_OPEN, holding, Set.of()).settle(book);
  }

  private void budgets(List<VendorState> all) {
    Map<String, Map<String, String>> holding = new HashMap<>();
    Set<String> lingering = new HashSet<>();
    for (VendorState state : all) {
      String vendor = state.vendor().wireName();
      long daily = state.vendor().daily();
      long hundredfold = state.usedToday() * 100;
      if (hundredfold >= daily * FULL) {
        String used = Long.toString(state.usedToday());
        holding.put(
            vendor, Map.of("vendor", vendor, "usedToday", used, "daily", Long.toString(daily)));
      } else if (hundredfold >= daily * RELIEVED) {
        lingering.add(vendor);
      }
    }
    new Condition(AlertTypes.BUDGET_LOW, holding, lingering).settle(book);
  }
}
