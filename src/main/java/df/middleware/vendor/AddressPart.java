package df.middleware.vendor;

import java.util.regex.Pattern;

/** What of others' making may stand in the address of a request without changing its meaning. */
public final class AddressPart {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /** Servers' clients differ in how they read these in a query: as they are, or as an escape. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[%{}\\p{Cntrl}]");

  private AddressPart() {}

  /** Whether this can be a vendor's id: a blank one would ask for the whole collection. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a vendor can be asked for this number or e-mail, and for nothing else. */
  public static boolean isSearchable(String text) {
    return !text.isBlank() && !AMBIGUOUS.matcher(text).find();
  }
}
