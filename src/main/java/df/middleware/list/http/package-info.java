/** {@code POST /api/sync/lists}. */
@NullMarked
package df.middleware.list.http;

import org.jspecify.annotations.NullMarked;
