/**
 * JSON text, read and written with Jakarta JSON Processing.
 *
 * <p>May import {@code event} and {@code jakarta.json}. Start with {@link
 * df.middleware.event.json.JsonpJson}.
 */
@NullMarked
package df.middleware.event.json;

import org.jspecify.annotations.NullMarked;
