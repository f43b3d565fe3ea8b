/**
 * {@code POST /api/texting/messages}, {@code /api/admin/messages} and {@code
 * /api/admin/outbound-messages}. May import {@code message}, {@code event}, {@code problem}, {@code
 * paging}, {@code privacy}.
 */
@NullMarked
package df.middleware.message.http;

import org.jspecify.annotations.NullMarked;
