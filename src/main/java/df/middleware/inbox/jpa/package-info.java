/**
 * The ledger in PostgreSQL: {@code webhook_events}, {@code texting_webhook_events}, {@code lanes}.
 *
 * <p>The hot path (keep, claim, finish) is SQL, one statement each where that can be: it leans on
 * {@code ON CONFLICT}, {@code SKIP LOCKED} and {@code RETURNING}. Start with {@link
 * df.middleware.inbox.jpa.JpaEventInbox}.
 */
@NullMarked
package df.middleware.inbox.jpa;

import org.jspecify.annotations.NullMarked;
