/**
 * The tables {@code optout_registry} and {@code optout_blocks}, and the lock per number.
 *
 * <p>May import {@code optout}, {@code routing}, {@code event} and JPA. Start with {@link
 * df.middleware.optout.jpa.RegistrySql}.
 */
@NullMarked
package df.middleware.optout.jpa;

import org.jspecify.annotations.NullMarked;
