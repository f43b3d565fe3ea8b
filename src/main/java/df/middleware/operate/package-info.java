/**
 * What an administrator sees and does by hand from JMX: one picture of all queues and vendors, and
 * the same deeds as the admin API's, recorded as done by JMX.
 *
 * <p>May import {@code inbox}, {@code quarantine}, {@code vendor}, {@code reconcile}, {@code
 * privacy}, {@code paging}; nothing imports it. Start with {@link df.middleware.operate.Picture};
 * what an administrator sees begins with {@code jmx.QueueMXBean}.
 */
@NullMarked
package df.middleware.operate;

import org.jspecify.annotations.NullMarked;
