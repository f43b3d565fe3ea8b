/**
 * One thread through everything that a request or webhook sets off: its trace id, from the webhook
 * to the vendors' calls and the lines of the log.
 *
 * <p>May import {@code event}. Start with {@link df.middleware.trace.Work}.
 */
@NullMarked
package df.middleware.trace;

import org.jspecify.annotations.NullMarked;
