/**
 * A stand-in for Aloware in both its API styles: contacts, calls and call lists of one account.
 *
 * <p>May import {@code state}, {@code http} and {@code webhook}. Start with {@link
 * df.sandbox.aloware.AlowareApi} for what is answered, {@link df.sandbox.aloware.AlowareAccount}
 * for what is kept.
 */
@NullMarked
package df.sandbox.aloware;

import org.jspecify.annotations.NullMarked;
