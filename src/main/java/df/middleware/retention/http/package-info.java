/** The erasure for operators. May import {@code retention}, {@code paging}, {@code event}. */
@NullMarked
package df.middleware.retention.http;

import org.jspecify.annotations.NullMarked;
