package df.middleware.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a JSON field says about its value. Case and separators do not matter. */
enum KeyKind {
  /**
   * Nothing: the value is searched for e-mail addresses, telephone numbers and addresses of pages.
   */
  PLAIN,
  /** A name, a text or a place: hidden. */
  PERSONAL,
  /** Everything in it is personal, whatever the names of its fields. */
  ALL_PERSONAL,
  PHONE,
  EMAIL,
  /** An id, which may well be ten digits long. */
  ID,
  /** A date or time. */
  TIME;

  private record Rule(KeyKind kind, Pattern names) {}

  /** The first rule whose pattern is the whole name holds. */
  private static final List<Rule> RULES =
      List.of(
          rule(
              PERSONAL,
              "name|title|body|text|message|content|msg|subject|summary|replied|notes?|comments?|description"
                  + "|transcript|transcription|answer|html|raw"
                  + "|dob|dateofbirth|birthda(te|y)|birth(day|month|year)|ssn|gender"
                  + "|city|zip|(zip|post|postal)code|street|fulladdress|latitude|longitude|lat|lng"
                  + "|ip|ipaddress|useragent|website|company|business|occupation|jobtitle"
                  + "|referrer|fieldvalue"),
          rule(
              PHONE,
              "from|to|cc|bcc|caller|callerid|callee|called|tel|telephone|cell|fax|msisdn"
                  + "|sender|recipients?|owner|number"),
          rule(PERSONAL, ".*(password|secret|token|apikey|signature)"),
          rule(
              PLAIN,
              "(tag|event|list|field|campaign|workflow|sequence|line|pipeline|calendar"
                  + "|disposition|status)name|.*(type|status|event|count|country|code|region)"),
          rule(ID, ".*(ids?|key|hash|ref)"),
          rule(
              ALL_PERSONAL,
              "(customfield|customdata|customvalue|csf|attachment|attribution|media|address).*"
                  + "|additional(emails|phones)"),
          rule(PERSONAL, ".*((first|last|full)name|recording|voicemail|addressline).*"),
          rule(PERSONAL, ".*(name|body)"),
          rule(EMAIL, ".*email.*"),
          rule(PHONE, ".*(phone|mobile).*|.*number"),
          rule(TIME, ".*((?<!ch)at|date|time|timestamp)|date.*"));

  private static Rule rule(KeyKind kind, String names) {
    return new Rule(kind, Pattern.compile(names));
  }

  static KeyKind of(String key) {
    String name = key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return RULES.stream()
        .filter(rule -> rule.names().matcher(name).matches())
        .map(Rule::kind)
        .findFirst()
        .orElse(PLAIN);
  }
}
