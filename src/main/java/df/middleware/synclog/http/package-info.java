/** {@code GET /api/admin/sync-log}. */
@NullMarked
package df.middleware.synclog.http;

import org.jspecify.annotations.NullMarked;
