/** The alerts for operators. May import {@code alert}, {@code paging}, {@code event}. */
@NullMarked
package df.middleware.alert.http;

import org.jspecify.annotations.NullMarked;
