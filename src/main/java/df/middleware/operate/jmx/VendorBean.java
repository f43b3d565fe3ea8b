package df.middleware.operate.jmx;

import df.middleware.vendor.CallFigures;
import df.middleware.vendor.CallTimes;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One vendor's client in JMX. */
final class VendorBean implements VendorMXBean {
  private static final long NO_LIMIT = -1;
  private static final double NANOS_OF_MILLI = 1_000_000;

  private final Vendor vendor;
  private final Pictures pictures;
  private final CallTimes times;

  VendorBean(Vendor vendor, Pictures pictures, CallTimes times) {
    this.vendor = vendor;
    this.pictures = pictures;
    this.times = times;
  }

  @Override
  public @Nullable Boolean getCircuitOpen() {
    return state().map(it -> it.openSince().isPresent()).orElse(null);
  }

  @Override
  public @Nullable String getOpenSince() {
    return state().map(it -> it.openSince().map(Object::toString).orElse("")).orElse(null);
  }

  @Override
  public @Nullable Long getCallsToday() {
    return state().map(VendorState::usedToday).orElse(null);
  }

  @Override
  public @Nullable Long getCallsLeftToday() {
    return state().map(it -> left(it.usedToday())).orElse(null);
  }

  private long left(long used) {
    return vendor.daily() == Integer.MAX_VALUE ? NO_LIMIT : Math.max(0, vendor.daily() - used);
  }

  @Override
  public @Nullable Long getUntilNextCallMillis() {
    return state().map(it -> it.untilNextCall().toMillis()).orElse(null);
  }

  @Override
  public long getCalls() {
    return figures().calls();
  }

  @Override
  public long getFailures() {
    return figures().failures();
  }

  @Override
  public double getMeanMillis() {
    return millis(figures().mean());
  }

  @Override
  public double getP95Millis() {
    return millis(figures().slow());
  }

  private CallFigures figures() {
    return times.figures(vendor);
  }

  private static double millis(Duration time) {
    return time.toNanos() / NANOS_OF_MILLI;
  }

  private Optional<VendorState> state() {
    return pictures.latest().ledger().map(it -> it.vendors().get(vendor));
  }
}
