/** The audit trail in PostgreSQL: {@code sync_log}. */
@NullMarked
package df.middleware.synclog.jpa;

import org.jspecify.annotations.NullMarked;
