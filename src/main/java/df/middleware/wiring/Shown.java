package df.middleware.wiring;

/** A wrong value as it may be shown: on one line, not too long, and without a password in it. */
final class Shown {
  private static final int LONGEST = 100;

  private Shown() {}

  static String of(String value) {
    String shown =
        value
            .replaceAll("//.*@", "//***@")
            .replaceAll("(?i)(password|secret|token|key)=[^&;,]*", "$1=***")
            .replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
  }
}
