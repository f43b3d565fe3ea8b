/**
 * The table {@code call_notes}, and what the ledger says of a call.
 *
 * <p>May import {@code call}, {@code event}, {@code vendor} and JPA. Start with {@link
 * df.middleware.call.jpa.JpaCallNotes}.
 */
@NullMarked
package df.middleware.call.jpa;

import org.jspecify.annotations.NullMarked;
