/**
 * Aloware over HTTP, in both styles of its API; which one is injected is decided by {@code
 * ALOWARE_API_STYLE}.
 *
 * <p>May import {@code aloware}, {@code vendor}, {@code event}, {@code trace}, Jakarta REST and
 * MicroProfile's REST client and fault tolerance. The token travels in the query or the body, never
 * in a header, so no request's address may be logged. Start with {@link
 * df.middleware.aloware.restclient.WebhookStyleAlowareContacts}.
 */
@NullMarked
package df.middleware.aloware.restclient;

import org.jspecify.annotations.NullMarked;
