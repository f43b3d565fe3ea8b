package df.middleware.vendor;

import java.time.Duration;
import java.util.Optional;

/** A vendor is left alone after many failures: its events are parked until it is back. */
public final class CircuitOpen extends VendorUnavailable {
  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Vendor vendor;

  public CircuitOpen(Vendor vendor) {
    super(vendor.title() + " is left alone after many failures", Optional.of(SOON));
    this.vendor = vendor;
  }

  public Vendor vendor() {
    return vendor;
  }
}
