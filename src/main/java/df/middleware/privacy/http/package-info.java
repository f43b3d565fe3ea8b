/**
 * Who acts by hand, read from each request, and {@code GET /api/admin/audit}.
 *
 * <p>May import {@code privacy}, {@code paging}, {@code problem} and {@code event}. Start with
 * {@link df.middleware.privacy.http.AuditResource}.
 */
@NullMarked
package df.middleware.privacy.http;

import org.jspecify.annotations.NullMarked;
