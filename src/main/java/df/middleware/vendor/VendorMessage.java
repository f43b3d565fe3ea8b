package df.middleware.vendor;

import df.middleware.event.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The vendor's own words in an answer that says no, fit for a log: short, without secrets and
 * personal data. Both vendors' shapes are known: {@code message} as text or list, {@code error},
 * {@code errors} by field.
 */
final class VendorMessage {
  private static final int LONGEST = 300;
  private static final int LONGEST_READ = 4_000;
  private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>]*=[^\\s\"'<>]*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)\\b(bearer\\s+|(?:api_token|api_key|apikey|token|secret|password)=)[^\\s\"'&]+");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\"'<>(),;:\\[\\]]+@[^\\s@\"'<>(),;]+");
  private static final Pattern PHONE = Pattern.compile("(?<!\\w)\\+?\\(?\\d[\\d().\\s-]{5,}\\d");
  private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private VendorMessage() {}

  /** The message in this body; "no reason given" where it has none. */
  static String of(Payload body, Optional<String> secret) {
    List<String> texts = new ArrayList<>();
    collect(body.at("message"), texts);
    collect(body.at("error"), texts);
    collect(body.at("errors"), texts);
    String said = texts.isEmpty() ? "no reason given" : masked(joined(texts), secret);
    return shortened(said) + trace(body);
  }

  private static void collect(Payload value, List<String> texts) {
    value.asText().filter(text -> !texts.contains(text)).ifPresent(texts::add);
    value.items().forEach(item -> collect(item, texts));
    value.fields().forEach((field, reasons) -> collect(reasons, texts));
  }

  private static String joined(List<String> texts) {
    String all = String.join("; ", texts);
    return all.length() > LONGEST_READ ? all.substring(0, LONGEST_READ) : all;
  }

  private static String masked(String said, Optional<String> secret) {
    String text = secret.map(word -> without(word, said)).orElse(said);
    text = QUERY.matcher(text).replaceAll("?***");
    text = TOKEN.matcher(text).replaceAll("$1***");
    text = EMAIL.matcher(text).replaceAll("***@***");
    return PHONE.matcher(text).replaceAll("***");
  }

  private static String without(String word, String text) {
    return text.replaceAll("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", "***");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String trace(Payload body) {
    return body.text("traceId")
        .filter(id -> TRACE.matcher(id).matches())
        .map(id -> " (traceId " + id + ")")
        .orElse("");
  }
}
