/**
 * What we need of Aloware, in its own words.
 *
 * <p>May import {@code event} and {@code vendor}; knows nothing of the other vendors. Start with
 * {@link df.middleware.aloware.AlowareContacts}.
 */
@NullMarked
package df.middleware.aloware;

import org.jspecify.annotations.NullMarked;
