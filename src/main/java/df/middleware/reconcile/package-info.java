/**
 * Finds what webhooks did not tell, and has it repaired as if they had.
 *
 * <p>A run walks through GHL's contacts page by page, then through the mappings that those pages
 * did not show, compares each side with what it was last known to hold, and puts an event into the
 * ledger for whatever moved: so a repair has the lanes, retries and log of any other event. The
 * place and the counts are stored with each page; a node that dies is followed by another.
 *
 * <p>May import {@code contact}, {@code optout}, {@code routing}, the vendors' ports, {@code
 * synclog}, {@code paging}, {@code job}. Start with {@link df.middleware.reconcile.WorkOnRun}; who
 * wants a run begins with {@link df.middleware.reconcile.Reconciliation}.
 */
@NullMarked
package df.middleware.reconcile;

import org.jspecify.annotations.NullMarked;
