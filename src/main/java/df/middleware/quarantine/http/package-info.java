/** {@code /api/admin/quarantine}, and {@code /api/admin/events/{id}/quarantine}. */
@NullMarked
package df.middleware.quarantine.http;

import org.jspecify.annotations.NullMarked;
