/** {@code quarantine_events}. */
@NullMarked
package df.middleware.quarantine.jpa;

import org.jspecify.annotations.NullMarked;
