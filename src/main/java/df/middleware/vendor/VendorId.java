package df.middleware.vendor;

import java.util.regex.Pattern;

/**
 * An id that a vendor may have given out, as opposed to text that would change a path's meaning.
 */
public final class VendorId {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private VendorId() {}

  /** Whether this can stand in a path: a blank one would ask for the whole collection. */
  public static boolean isPlain(String id) {
    return PLAIN.matcher(id).matches();
  }
}
