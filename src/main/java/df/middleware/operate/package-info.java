/**
 * What an administrator sees and does by hand: one picture of all queues and vendors, what is stuck
 * in it, and from JMX the same deeds as the admin API's, recorded as done by JMX.
 *
 * <p>May import {@code inbox}, {@code quarantine}, {@code vendor}, {@code reconcile}, {@code
 * alert}, {@code privacy}, {@code paging}; nothing imports it. Start with {@link
 * df.middleware.operate.Picture}; what an administrator sees begins with {@code jmx.QueueMXBean}.
 */
@NullMarked
package df.middleware.operate;

import org.jspecify.annotations.NullMarked;
