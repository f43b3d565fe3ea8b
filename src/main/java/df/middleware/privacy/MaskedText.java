package df.middleware.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, telephone numbers and addresses of pages in a text and masks them. */
final class MaskedText {
  /** In place of what is hidden altogether. */
  static final String HIDDEN = "***";

  private static final int LONG_NUMBER = 10;

  /** What may stand between the digits of a number. */
  private static final String GAP = "[\\p{Z}().\\p{Pd}]{0,3}";

  private static final String UUID = "\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b";
  private static final String DATE =
      "(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
          + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)";
  private static final String WITH_PLUS = "\\+" + GAP + "\\d(?:" + GAP + "\\d){6,}";
  private static final String BARE =
      "(?<!\\p{Alnum})\\(?\\d(?:"
          + GAP
          + "\\d){9,14}(?:\\s?(?:x|ext\\.?)\\s?\\d{1,6})?"
          + "(?!\\p{Alnum})";

  /** What looks like a number and is none comes first, so that it is stepped over. */
  private static final Pattern PHONE =
      Pattern.compile(UUID + "|" + DATE + "|(?<phone>" + WITH_PLUS + "|" + BARE + ")");

  /** The look-behind keeps the search short on a long text without an at sign. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![^\\s@<>(),;:\\[\\]\\\\%])(?<local>[^\\s@<>(),;:\\[\\]\\\\%]++)(?<at>@|%40)"
              + "(?<domain>[^\\s@<>(),;:\\[\\]\\\\\"']+)");

  /** Keeps where a page is, not what was asked of it: recordings are found by their address. */
  private static final Pattern PAGE =
      Pattern.compile("(?i)\\b(https?://)(?:[^\\s/?#@]*@)?([^\\s/?#@]+)[/?#]\\S+");

  private static final Pattern NUMBER_ONLY =
      Pattern.compile("\\s*(?:tel:|sms:)?[+\\d\\p{Z}().\\p{Pd}/]*\\d[)\\s]*");

  private MaskedText() {}

  /** The text with all that is found in it masked. */
  static String scan(String text) {
    String pages = PAGE.matcher(text).replaceAll("$1$2/" + HIDDEN);
    return PHONE.matcher(emails(pages)).replaceAll(MaskedText::phoneOrNone);
  }

  private static String emails(String text) {
    return EMAIL
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(email((Matcher) found)));
  }

  private static String email(Matcher found) {
    String local = found.group("local");
    String first = local.substring(0, local.offsetByCodePoints(0, 1));
    return first + HIDDEN + found.group("at") + found.group("domain");
  }

  private static String phoneOrNone(MatchResult found) {
    boolean phone = ((Matcher) found).group("phone") != null;
    return Matcher.quoteReplacement(phone ? digitsOf(found.group()) : found.group());
  }

  /** The text of a field that holds a number: the number masked, anything else hidden. */
  static String phone(String text) {
    if (EMAIL.matcher(text.strip()).matches()) {
      return emails(text);
    }
    return NUMBER_ONLY.matcher(text).matches() ? digitsOf(text) : HIDDEN;
  }

  /** The text of a field that holds an e-mail address: masked, anything else hidden. */
  static String email(String text) {
    return EMAIL.matcher(text.strip()).matches() ? emails(text) : HIDDEN;
  }

  /** {@code +1******0142}: enough to tell two numbers apart, not to call one. */
  private static String digitsOf(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    int end = digits.length() < LONG_NUMBER ? 2 : 4;
    boolean plus = number.contains("+");
    int start = plus ? 1 : 0;
    return (plus ? "+" : "")
        + digits.substring(0, start)
        + "*".repeat(Math.max(0, digits.length() - start - end))
        + digits.substring(Math.max(start, digits.length() - end));
  }
}
