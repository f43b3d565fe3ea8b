/** The registry for operators. May import {@code optout}, {@code event}, {@code problem}. */
@NullMarked
package df.middleware.optout.http;

import org.jspecify.annotations.NullMarked;
