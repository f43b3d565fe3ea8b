/**
 * What all vendors have in common: how their calls fail, and how many calls they allow us.
 *
 * <p>May import {@code event}, {@code meter}, {@code trace}. Start with {@link
 * df.middleware.vendor.VendorLine}. Failures are sorted by remedy: {@link
 * df.middleware.vendor.VendorUnavailable} is tried again, {@link
 * df.middleware.vendor.VendorRejected} and {@link df.middleware.vendor.NeedsPerson} are not.
 */
@NullMarked
package df.middleware.vendor;

import org.jspecify.annotations.NullMarked;
