/**
 * Flow 4: a GHL tag becomes an Aloware call list of that name, which holds exactly the mapped
 * contacts that have the tag.
 *
 * <p>Who has a tag is known from stored tags; {@code ListedTags} remembers which of a contact's
 * tags the lists know of, so that the difference says which lists change. It is not the contacts'
 * last known state, as that also moves when a contact is synced. A list is written in a lane of its
 * own, so that two people's events do not lose each other's member.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code ghl}, {@code aloware},
 * {@code routing}, {@code contact}, {@code privacy}. Start with {@link
 * df.middleware.list.GhlTagToAlowareList}.
 */
@NullMarked
package df.middleware.list;

import org.jspecify.annotations.NullMarked;
