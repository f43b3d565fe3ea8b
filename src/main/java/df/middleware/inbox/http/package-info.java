/**
 * {@code POST /api/jobs/enqueue-pending} and its texting twin; {@code /api/admin/events} and {@code
 * /api/admin/stats}.
 */
@NullMarked
package df.middleware.inbox.http;

import org.jspecify.annotations.NullMarked;
