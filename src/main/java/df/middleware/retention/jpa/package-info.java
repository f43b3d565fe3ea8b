/**
 * What holds personal data in PostgreSQL, over all tables, and how it goes.
 *
 * <p>May import {@code retention} and what stands left of it, and JPA. Start with {@link
 * df.middleware.retention.jpa.EraseSql}.
 */
@NullMarked
package df.middleware.retention.jpa;

import org.jspecify.annotations.NullMarked;
