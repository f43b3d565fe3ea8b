/**
 * Calls: what is known of an Aloware call, the one note that says it on the GHL contact, and its
 * tags.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code ghl}, {@code aloware},
 * {@code routing}, {@code contact}. Several events tell of one call, in any order: each adds to the
 * {@link df.middleware.call.KnownCall}, whose note is written anew when its text changes. Start
 * with {@link df.middleware.call.AlowareCallToGhl}; the rules are {@link
 * df.middleware.call.CallNews} (what an event tells), {@link df.middleware.call.Stamp} (whose word
 * counts), {@link df.middleware.call.CallNote} (the text).
 */
@NullMarked
package df.middleware.call;

import org.jspecify.annotations.NullMarked;
