package df.middleware.webhook;

import java.net.URI;
import java.util.Optional;

/**
 * Where alerts go.
 *
 * @param address {@code ALERT_WEBHOOK_URL}; empty: nowhere
 * @param signature with {@code ALERT_WEBHOOK_SECRET}
 */
public record AlertSettings(Optional<URI> address, StandardWebhooks signature) {}
