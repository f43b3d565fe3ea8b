/**
 * Work by the clock, once over all nodes.
 *
 * <p>Imports nothing; every feature may import it. Start with {@link df.middleware.job.JobSlots}.
 */
@NullMarked
package df.middleware.job;

import org.jspecify.annotations.NullMarked;
