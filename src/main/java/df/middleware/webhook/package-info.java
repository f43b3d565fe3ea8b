/**
 * Who may deliver a webhook, and which deliveries are wanted.
 *
 * <p>Rules over the bytes received; imports {@code event} and the JDK only. Start with {@link
 * df.middleware.webhook.Authenticity}.
 */
@NullMarked
package df.middleware.webhook;

import org.jspecify.annotations.NullMarked;
