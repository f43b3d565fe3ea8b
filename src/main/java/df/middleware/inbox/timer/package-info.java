/** What the ledger does by the clock: keep the leases of what runs, ring for what was forgotten. */
@NullMarked
package df.middleware.inbox.timer;

import org.jspecify.annotations.NullMarked;
