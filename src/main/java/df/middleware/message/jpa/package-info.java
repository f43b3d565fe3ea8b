/**
 * The tables {@code outbound_messages} and {@code message_mappings}.
 *
 * <p>May import {@code message}, {@code optout}, {@code event} and JPA. Start with {@link
 * df.middleware.message.jpa.JpaOutboundMessages}.
 */
@NullMarked
package df.middleware.message.jpa;

import org.jspecify.annotations.NullMarked;
