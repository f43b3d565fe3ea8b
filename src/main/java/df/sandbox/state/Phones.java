package df.sandbox.state;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * How the stand-ins store and compare telephone numbers: in E.164, American unless it says else.
 */
public final class Phones {
  private Phones() {}

  /** The number in E.164; empty when it cannot be one. */
  public static Optional<String> e164(String spelling) {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    try {
      var number = library.parse(spelling, "US");
      return library.isPossibleNumber(number)
          ? Optional.of(library.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** The number in E.164 where it is one, else as it is. */
  public static String stored(String spelling) {
    return e164(spelling).orElse(spelling);
  }
}
