/** {@code GET /api/health}, for load balancers that only ask whether HTTP is answered. */
@NullMarked
package df.middleware.health.http;

import org.jspecify.annotations.NullMarked;
