/**
 * What needs a person, told once per cause and again when it is over.
 *
 * <p>An alert is a row first, whoever raises it; the row is posted to {@code ALERT_WEBHOOK_URL},
 * signed as Standard Webhooks, until it arrives. The same type tells both: {@code data.state} is
 * {@code open} or {@code over}.
 *
 * <p>May import {@code inbox}, {@code quarantine}, {@code reconcile}, {@code webhook} and all that
 * stands left of them. Start with {@link df.middleware.alert.WatchConditions} for what is looked
 * at, and {@link df.middleware.alert.PostAlerts} for how it is told.
 */
@NullMarked
package df.middleware.alert;

import org.jspecify.annotations.NullMarked;
