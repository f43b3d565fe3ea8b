/** {@code GET /api/admin/mappings}. */
@NullMarked
package df.middleware.contact.http;

import org.jspecify.annotations.NullMarked;
