/**
 * How a request is refused: RFC 9457 problems, and the exceptions that carry them.
 *
 * <p>Imports nothing of ours. Start with {@link df.middleware.problem.Refused}.
 */
@NullMarked
package df.middleware.problem;

import org.jspecify.annotations.NullMarked;
