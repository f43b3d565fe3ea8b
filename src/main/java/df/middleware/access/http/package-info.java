/**
 * The doors in front of the JAX-RS resources.
 *
 * <p>May import {@code access} and {@code problem}. Two filters, because neither is enough: {@link
 * df.middleware.access.http.AddressFilter} runs before matching, so that a caller without the
 * secret learns nothing (not even which addresses exist, or which types they take); {@link
 * df.middleware.access.http.DoorFeature} bolts each resource method by its own {@code @Path}, so
 * that no spelling of an address gets around the first.
 */
@NullMarked
package df.middleware.access.http;

import org.jspecify.annotations.NullMarked;
