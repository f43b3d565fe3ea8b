package df.middleware.message;

import java.time.Duration;

/**
 * How messages are sent.
 *
 * @param patience how long a request waits for an earlier one with the same key
 */
public record SendSettings(Duration patience) {}
