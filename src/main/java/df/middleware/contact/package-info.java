/**
 * Contacts: the form both systems' contacts are brought to, the merge rules, the source of truth,
 * who is who, and the handlers that keep both sides the same.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code ghl}, {@code aloware},
 * {@code routing}. Start with {@link df.middleware.contact.ContactMerge}.
 */
@NullMarked
package df.middleware.contact;

import org.jspecify.annotations.NullMarked;
