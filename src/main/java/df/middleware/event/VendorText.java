package df.middleware.event;

import java.util.Locale;
import java.util.Optional;

/** Brings the short texts of a payload to a form that columns and indexes can hold. */
final class VendorText {
  /** Longer than any vendor's id or event name; short enough for an index. */
  static final int LONGEST = 200;

  private static final int LONGEST_EMAIL = 254;

  private VendorText() {}

  /** An event's name: storable, without blanks around it, cut where it is absurdly long. */
  static String name(String sent) {
    String name = Storable.text(sent).strip();
    return name.length() <= LONGEST ? name : Storable.text(name.substring(0, LONGEST)).strip();
  }

  /** An id or a telephone number as sent; one that is absurdly long identifies nothing. */
  static Optional<String> id(Optional<String> sent) {
    return sent.map(it -> Storable.text(it).strip())
        .filter(it -> !it.isEmpty() && it.length() <= LONGEST);
  }

  /** An e-mail address in lower case; empty for what is none. */
  static Optional<String> email(Optional<String> sent) {
    return sent.map(it -> Storable.text(it).strip().toLowerCase(Locale.ROOT))
        .filter(it -> it.length() <= LONGEST_EMAIL)
        .filter(it -> it.indexOf('@') > 0 && it.indexOf('@') < it.length() - 1)
        .filter(it -> it.chars().noneMatch(Character::isWhitespace));
  }
}
