/**
 * Contacts: the form both systems' contacts are brought to, the merge rules, the source of truth,
 * who is who, and the handlers that keep both sides the same.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code ghl}, {@code aloware},
 * {@code routing}. Start with {@link df.middleware.contact.ContactMerge} for the rules and {@link
 * df.middleware.contact.AlowareContactToGhl} for what happens to an event: read (what Aloware holds
 * now), find the mapping, plan (merge and differences), link (the GHL contact), write GHL, write
 * Aloware. {@link df.middleware.contact.GhlContactToAloware} is the same the other way round.
 */
@NullMarked
package df.middleware.contact;

import org.jspecify.annotations.NullMarked;
