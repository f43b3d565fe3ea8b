/**
 * How personal data leave: by age, a little at a time, and of one person at once when somebody asks
 * for it. The rows of the log stay, and so do the ids in them.
 *
 * <p>May import {@code inbox}, {@code job}, {@code privacy} and what stands left of them. Start
 * with {@link df.middleware.retention.RemoveOldData} for what goes by age, and {@link
 * df.middleware.retention.ErasePerson} for one person.
 */
@NullMarked
package df.middleware.retention;

import org.jspecify.annotations.NullMarked;
