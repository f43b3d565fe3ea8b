package df.middleware.vendor;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Remembers how long the last calls to each vendor took, in this node's memory. */
public final class CallTimes implements VendorWatch {
  private static final int REMEMBERED = 500;

  private final Map<Vendor, Recent> recent = new EnumMap<>(Vendor.class);

  public CallTimes() {
    for (Vendor vendor : Vendor.values()) {
      recent.put(vendor, new Recent());
    }
  }

  @Override
  public void called(Vendor vendor, Duration took, boolean answered) {
    of(vendor).add(took.toNanos(), answered);
  }

  /** The figures of this moment. */
  public CallFigures figures(Vendor vendor) {
    return of(vendor).figures();
  }

  private Recent of(Vendor vendor) {
    Recent known = recent.get(vendor);
    if (known == null) {
      throw new IllegalStateException("every vendor has its calls");
    }
    return known;
  }

  /** A ring of the last calls' nanoseconds. */
  private static final class Recent {
    private final long[] nanos = new long[REMEMBERED];
    private long calls;
    private long failures;

    synchronized void add(long took, boolean answered) {
      nanos[(int) (calls % REMEMBERED)] = took;
      calls++;
      failures += answered ? 0 : 1;
    }

    synchronized CallFigures figures() {
      if (calls == 0) {
        return new CallFigures(0, 0, Duration.ZERO, Duration.ZERO);
      }
      long[] last = Arrays.copyOf(nanos, (int) Math.min(calls, REMEMBERED));
      Arrays.sort(last);
      long mean = Arrays.stream(last).sum() / last.length;
      long slow = last[(last.length * 95 + 99) / 100 - 1];
      return new CallFigures(calls, failures, Duration.ofNanos(mean), Duration.ofNanos(slow));
    }
  }
}
