/**
 * Whether this node lives and can work: database, broker, settings, each asked with a limit on the
 * time that it may take.
 *
 * <p>May import any feature root; nothing imports it. Start with {@link
 * df.middleware.health.BoundedLook}.
 */
@NullMarked
package df.middleware.health;

import org.jspecify.annotations.NullMarked;
