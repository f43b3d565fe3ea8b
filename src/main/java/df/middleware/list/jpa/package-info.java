/** {@code listed_tags}: what the call lists know of. */
@NullMarked
package df.middleware.list.jpa;

import org.jspecify.annotations.NullMarked;
