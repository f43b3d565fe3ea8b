/**
 * The meters by MicroProfile Metrics, which Payara shows at {@code /metrics}.
 *
 * <p>May import {@code meter} and MicroProfile Metrics. Nothing refers to it but {@code wiring}, by
 * name: a server without MicroProfile Metrics never loads it.
 */
@NullMarked
package df.middleware.meter.metrics;

import org.jspecify.annotations.NullMarked;
