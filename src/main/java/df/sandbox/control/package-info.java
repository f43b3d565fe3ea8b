/**
 * What a person or a test may ask of the sandbox itself: read and set state, faults, logs,
 * webhooks.
 *
 * <p>May import everything but {@code df.sandbox} itself. Start with {@link
 * df.sandbox.control.ControlApi}.
 */
@NullMarked
package df.sandbox.control;

import org.jspecify.annotations.NullMarked;
