/** Posts alerts to {@code ALERT_WEBHOOK_URL}, signed as Standard Webhooks. */
@NullMarked
package df.middleware.alert.restclient;

import org.jspecify.annotations.NullMarked;
