/**
 * What arrived: who sent it, what kind it is, whom it concerns; and JSON as plain Java values.
 *
 * <p>Imports nothing of ours. Start with {@link df.middleware.event.Incoming}.
 */
@NullMarked
package df.middleware.event;

import org.jspecify.annotations.NullMarked;
