package df.middleware.vendor;

import java.time.Duration;

/**
 * How the calls to a vendor went on this node, since it was started.
 *
 * @param calls all that were made
 * @param failures those without an answer, or with one of status 429 or 5xx
 * @param mean of the last calls, zero when there was none
 * @param slow of the last calls, 95 of 100 took no longer; zero when there was none
 */
public record CallFigures(long calls, long failures, Duration mean, Duration slow) {}
