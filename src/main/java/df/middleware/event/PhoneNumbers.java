package df.middleware.event;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Turns the many spellings of a telephone number into the one of E.164, {@code +12025550142}. */
public final class PhoneNumbers {
  private static final int LONGEST_SPELLING = 40;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String region;

  /** For numbers without a country code: an ISO 3166 region, {@code DEFAULT_PHONE_REGION}. */
  public PhoneNumbers(String region) {
    this.region = region;
  }

  /** Whether {@code DEFAULT_PHONE_REGION} may be this. */
  public static boolean isRegion(String region) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
  }

  /**
   * The number in E.164; empty for what is no valid number, a short code or an alphanumeric sender.
   */
  public Optional<String> e164(String spelling) {
    if (spelling.length() > LONGEST_SPELLING) {
      return Optional.empty();
    }
    try {
      var number = library.parse(spelling, region);
      return library.isPossibleNumber(number) && !number.hasExtension()
          ? Optional.of(library.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** The first of these places in a payload that holds a number, in E.164. */
  Optional<String> first(Payload payload, String... paths) {
    return java.util.stream.Stream.of(paths)
        .flatMap(path -> payload.text(path).stream())
        .flatMap(spelling -> e164(spelling).stream())
        .findFirst();
  }

  /** The number of a sender that leaves out the plus sign: {@code 447700900001}; empty as above. */
  Optional<String> international(String spelling) {
    boolean bare = spelling.matches("[1-9]\\d{9,14}");
    return bare ? e164("+" + spelling).or(() -> e164(spelling)) : e164(spelling);
  }

  /** Whether the text is already a valid number in its E.164 form. */
  public boolean isE164(String text) {
    return e164(text).filter(text::equals).isPresent();
  }
}
