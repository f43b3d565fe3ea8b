/**
 * How requests reach a vendor's stand-in: the server, faults on demand, rate limits, the log of
 * requests.
 *
 * <p>May import {@code state}. Start with {@link df.sandbox.http.VendorSite}.
 */
@NullMarked
package df.sandbox.http;

import org.jspecify.annotations.NullMarked;
