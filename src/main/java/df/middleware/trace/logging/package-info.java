/**
 * What the lines of the server's log say beside the message: source, event and trace.
 *
 * <p>May import {@code trace} and {@code java.util.logging}. Start with {@link
 * df.middleware.trace.logging.NameTheWork}.
 */
@NullMarked
package df.middleware.trace.logging;

import org.jspecify.annotations.NullMarked;
