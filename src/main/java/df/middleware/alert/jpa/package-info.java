/**
 * The table {@code alerts}, and what alerts need to see of the ledger's tables.
 *
 * <p>May import {@code alert} and what stands left of it, and JPA. Start with {@link
 * df.middleware.alert.jpa.JpaAlertBook}.
 */
@NullMarked
package df.middleware.alert.jpa;

import org.jspecify.annotations.NullMarked;
