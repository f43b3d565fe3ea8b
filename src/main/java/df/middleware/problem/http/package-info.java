/**
 * Turns whatever a resource throws into {@code application/problem+json}.
 *
 * <p>May import {@code problem}. {@link df.middleware.problem.http.RefusedMapper} for what we mean,
 * {@link df.middleware.problem.http.HttpErrorMapper} for what JAX-RS refuses, {@link
 * df.middleware.problem.http.UnexpectedMapper} for what nobody foresaw.
 */
@NullMarked
package df.middleware.problem.http;

import org.jspecify.annotations.NullMarked;
