/** {@code POST /api/jobs/enqueue-pending} and its texting twin. */
@NullMarked
package df.middleware.inbox.http;

import org.jspecify.annotations.NullMarked;
