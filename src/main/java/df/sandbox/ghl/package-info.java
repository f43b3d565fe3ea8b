/**
 * A stand-in for GoHighLevel: one location's contacts, tags, notes and custom fields.
 *
 * <p>May import {@code state}, {@code http} and {@code webhook}. Start with {@link
 * df.sandbox.ghl.GhlApi} for what is answered, {@link df.sandbox.ghl.GhlAccount} for what is kept.
 */
@NullMarked
package df.sandbox.ghl;

import org.jspecify.annotations.NullMarked;
