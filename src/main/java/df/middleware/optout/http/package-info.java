/**
 * The registry for operators. May import {@code optout}, {@code event}, {@code problem}, {@code
 * paging}, {@code privacy}.
 */
@NullMarked
package df.middleware.optout.http;

import org.jspecify.annotations.NullMarked;
