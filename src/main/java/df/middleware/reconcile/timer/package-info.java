/** When runs begin, and who works on them. */
@NullMarked
package df.middleware.reconcile.timer;

import org.jspecify.annotations.NullMarked;
