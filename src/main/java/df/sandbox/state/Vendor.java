package df.sandbox.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the three outside systems that the sandbox stands in for. */
public enum Vendor {
  GHL,
  ALOWARE,
  TEXTING;

  /** Its name in paths and logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The vendor of that name, ignoring case. */
  public static Optional<Vendor> named(String word) {
    return Arrays.stream(values())
        .filter(vendor -> vendor.word().equalsIgnoreCase(word))
        .findFirst();
  }
}
