/**
 * The MBeans of the domain {@code df.middleware}, on the platform's MBean server: what {@code
 * jconsole} shows, locally or through a JMX port.
 *
 * <p>Attributes are of the last second and null when the database or the broker does not say;
 * operations are recorded as done by {@code jmx}. May import its own root, {@code inbox}, {@code
 * vendor}, {@code privacy}, {@code problem} and {@code javax.management}. Start with {@link
 * df.middleware.operate.jmx.QueueMXBean}; {@link df.middleware.operate.jmx.MBeansAtStart} registers
 * them all.
 */
@NullMarked
package df.middleware.operate.jmx;

import org.jspecify.annotations.NullMarked;
