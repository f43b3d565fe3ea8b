/**
 * The audit trail: what moved, which way, with what result and which merge decisions.
 *
 * <p>May import {@code event}, {@code problem}, {@code paging}, {@code privacy}. Start with {@link
 * df.middleware.synclog.SyncLogEntry}.
 */
@NullMarked
package df.middleware.synclog;

import org.jspecify.annotations.NullMarked;
