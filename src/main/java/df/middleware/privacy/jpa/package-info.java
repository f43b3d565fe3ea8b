/** The record of operators' looks and deeds in PostgreSQL: {@code admin_audit}. */
@NullMarked
package df.middleware.privacy.jpa;

import org.jspecify.annotations.NullMarked;
