/**
 * {@code POST /api/texting/messages}. May import {@code message}, {@code event}, {@code problem}.
 */
@NullMarked
package df.middleware.message.http;

import org.jspecify.annotations.NullMarked;
