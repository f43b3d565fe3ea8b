/** When alerts are looked for and posted. May import {@code alert}, {@code job} and EJB. */
@NullMarked
package df.middleware.alert.timer;

import org.jspecify.annotations.NullMarked;
