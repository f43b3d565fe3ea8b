/**
 * The specification's decision tree: from an event to the flow that carries it out.
 *
 * <p>May import {@code event}, {@code synclog} and the vendors' ports. Start with {@link
 * df.middleware.routing.EventRouter}.
 */
@NullMarked
package df.middleware.routing;

import org.jspecify.annotations.NullMarked;
