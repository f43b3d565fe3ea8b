/** Webhooks that we send: alerts to {@code ALERT_WEBHOOK_URL}, signed as Standard Webhooks. */
@NullMarked
package df.middleware.webhook.restclient;

import org.jspecify.annotations.NullMarked;
