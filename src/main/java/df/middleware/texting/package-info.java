/**
 * What we need of the texting provider: that it sends a message.
 *
 * <p>May import {@code event} and {@code vendor}; knows nothing of the other vendors. Start with
 * {@link df.middleware.texting.TextingMessages}.
 */
@NullMarked
package df.middleware.texting;

import org.jspecify.annotations.NullMarked;
