/**
 * How the stand-ins tell the middleware what changed: signed as the vendors sign, tried as often as
 * they try.
 *
 * <p>May import {@code state}. Start with {@link df.sandbox.webhook.Courier}.
 */
@NullMarked
package df.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
