/**
 * Which part of the API is behind which secret, and whether what a caller shows opens it.
 *
 * <p>Imports nothing of ours. Start with {@link df.middleware.access.Doors}.
 */
@NullMarked
package df.middleware.access;

import org.jspecify.annotations.NullMarked;
