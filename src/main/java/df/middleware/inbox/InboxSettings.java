package df.middleware.inbox;

import java.time.Duration;

/**
 * How the ledger is worked through.
 *
 * @param lease {@code EVENT_LEASE}: how long a claim holds without renewal
 * @param retryMaxAge {@code RETRY_MAX_AGE}: how long a failing event is tried again
 * @param batchSize {@code JOBS_BATCH_SIZE}: the most that an enqueue job rings for
 */
public record InboxSettings(Duration lease, Duration retryMaxAge, int batchSize) {}
