package df.middleware.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How we stand with a vendor, over all nodes together.
 *
 * @param openSince since when its circuit is open: it fails, and its events are parked
 * @param usedToday calls made in this day of UTC, of {@link Vendor#daily()}
 * @param untilNextCall how long a call would have to wait for its turn; zero when none would
 */
public record VendorState(
    Vendor vendor, Optional<Instant> openSince, long usedToday, Duration untilNextCall) {}
