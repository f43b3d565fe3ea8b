/**
 * What we need of GoHighLevel, in its own words.
 *
 * <p>May import {@code event} and {@code vendor}; knows nothing of the other vendors. Start with
 * {@link df.middleware.ghl.GhlContacts}.
 */
@NullMarked
package df.middleware.ghl;

import org.jspecify.annotations.NullMarked;
