/**
 * Lists that are read a page at a time: what is asked for, how it is found, how it is answered.
 *
 * <p>May import {@code event} and {@code problem}. Start with {@link df.middleware.paging.Page}.
 */
@NullMarked
package df.middleware.paging;

import org.jspecify.annotations.NullMarked;
