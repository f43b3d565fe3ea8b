/**
 * What is stuck, why, and what to do, by HTTP.
 *
 * <p>May import {@code operate} and what stands left of it. Start with {@link
 * df.middleware.operate.http.TroubleResource}.
 */
@NullMarked
package df.middleware.operate.http;

import org.jspecify.annotations.NullMarked;
