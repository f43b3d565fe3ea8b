/** {@code GET /api/admin/mappings} and {@code POST /api/admin/mappings/repair}. */
@NullMarked
package df.middleware.contact.http;

import org.jspecify.annotations.NullMarked;
