/**
 * The tables {@code reconcile_runs}, {@code reconcile_seen} and {@code reconcile_repairs}.
 *
 * <p>May import {@code reconcile}, {@code event}, {@code paging} and JPA. Start with {@link
 * df.middleware.reconcile.jpa.JpaReconcileRuns}.
 */
@NullMarked
package df.middleware.reconcile.jpa;

import org.jspecify.annotations.NullMarked;
