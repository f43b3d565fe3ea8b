package df.middleware.vendor;

import java.time.Duration;

/**
 * What a vendor's budget says to who wants to make a call.
 *
 * @param isOurs whether a call is reserved
 * @param delay how long to wait before making the call; when none is reserved, before asking again
 * @param usedToday calls made in this day of UTC, this one included
 * @param isProbe whether the vendor's circuit is open, and this call is to find out if it is back
 */
public record Turn(boolean isOurs, Duration delay, long usedToday, boolean isProbe) {}
