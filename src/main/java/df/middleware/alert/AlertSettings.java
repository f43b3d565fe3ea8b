package df.middleware.alert;

import df.middleware.webhook.StandardWebhooks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * When alerts are raised, and where they go.
 *
 * @param address {@code ALERT_WEBHOOK_URL}; empty: nowhere, they are only kept
 * @param signature with {@code ALERT_WEBHOOK_SECRET}
 * @param oldestPending {@code ALERT_OLDEST_PENDING}
 */
public record AlertSettings(
    Optional<URI> address, StandardWebhooks signature, Duration oldestPending) {}
