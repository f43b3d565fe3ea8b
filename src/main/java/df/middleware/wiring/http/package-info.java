/** Where the REST resources live: below {@code /api}. Imports nothing of ours. */
@NullMarked
package df.middleware.wiring.http;

import org.jspecify.annotations.NullMarked;
