package df.middleware.vendor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A budget that always has a call left, and remembers what was asked of it. */
public final class FakeBudget implements VendorBudget {
  private final List<Vendor> reserved = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @Override
  public Duration reserve(Vendor vendor) {
    reserved.add(vendor);
    return Duration.ZERO;
  }

  @Override
  public void pause(Vendor vendor, Duration howLong) {
    pauses.add(howLong);
  }

  public int calls() {
    return reserved.size();
  }

  public List<Duration> pauses() {
    return pauses;
  }
}
