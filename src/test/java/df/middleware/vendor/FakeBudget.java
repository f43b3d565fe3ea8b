package df.middleware.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A budget that always has a call left, circuits, and what was asked of them. */
public final class FakeBudget implements VendorBudget, Circuits {
  private final List<Vendor> reserved = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  public final List<String> circuits = new ArrayList<>();
  public final List<Long> counts = new ArrayList<>();
  public boolean isProbing;

  /** A turn that is always ours. */
  public static VendorTurn turn() {
    FakeBudget budget = new FakeBudget();
    return new VendorTurn(budget, budget);
  }

  @Override
  public Turn reserve(Vendor vendor, Precedence precedence) {
    reserved.add(vendor);
    return new Turn(true, Duration.ZERO, reserved.size(), isProbing);
  }

  @Override
  public void pause(Vendor vendor, Duration howLong) {
    pauses.add(howLong);
  }

  @Override
  public void usedAtLeast(Vendor vendor, long callsToday) {
    counts.add(callsToday);
  }

  @Override
  public void opened(Vendor vendor) {
    circuits.add(vendor.wireName() + " opened");
  }

  @Override
  public void closed(Vendor vendor) {
    circuits.add(vendor.wireName() + " closed");
  }

  public int calls() {
    return reserved.size();
  }

  public List<Duration> pauses() {
    return pauses;
  }
}
