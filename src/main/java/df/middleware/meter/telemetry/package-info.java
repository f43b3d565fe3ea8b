/**
 * The meters by OpenTelemetry, which WildFly sends to where its subsystem is told to.
 *
 * <p>May import {@code meter} and OpenTelemetry's API. Nothing refers to it but {@code wiring}, by
 * name: a server without OpenTelemetry never loads it.
 */
@NullMarked
package df.middleware.meter.telemetry;

import org.jspecify.annotations.NullMarked;
