/**
 * What is counted and timed, by name: the words of the graphs.
 *
 * <p>Imports nothing of ours; everybody may import it. Start with {@link
 * df.middleware.meter.Meter}, which lists all of it.
 */
@NullMarked
package df.middleware.meter;

import org.jspecify.annotations.NullMarked;
