package df.middleware.retention;

import java.time.Duration;

/**
 * How long personal data stay.
 *
 * @param age {@code RETENTION_DAYS}
 * @param pause between two batches, so that a long removal is nobody's hindrance; and between two
 *     looks whether a person's events are still at work
 */
public record RetentionSettings(Duration age, Duration pause) {}
