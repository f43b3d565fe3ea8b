/** When old data go. May import {@code retention}, {@code job} and EJB. */
@NullMarked
package df.middleware.retention.timer;

import org.jspecify.annotations.NullMarked;
