/**
 * The trace of each request: the sender's, by the header {@code traceparent}, or a new one.
 *
 * <p>May import {@code trace}. Start with {@link df.middleware.trace.http.TraceFilter}.
 */
@NullMarked
package df.middleware.trace.http;

import org.jspecify.annotations.NullMarked;
