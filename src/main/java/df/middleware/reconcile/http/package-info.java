/** Reconciliation for operators, by HTTP. */
@NullMarked
package df.middleware.reconcile.http;

import org.jspecify.annotations.NullMarked;
