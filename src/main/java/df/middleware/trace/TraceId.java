package df.middleware.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a trace in the form of the W3C: 32 hexadecimal digits, in lower case, not all zero.
 *
 * @param hex those digits
 */
public record TraceId(String hex) {
  /** The header that carries it from one system to the next. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  /** Later versions may add to it at the end; version ff is none. */
  private static final Pattern PARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  public TraceId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a trace id has 32 hexadecimal digits");
    }
  }

  /** A new one. */
  public static TraceId fresh() {
    return new TraceId(digits());
  }

  /** The trace that a sender's header names; empty when it names none. */
  public static Optional<TraceId> ofHeader(String traceparent) {
    Matcher parent = PARENT.matcher(traceparent.strip());
    return parent.matches() ? parse(parent.group(1)) : Optional.empty();
  }

  /** The trace of that name; empty when it is none. */
  public static Optional<TraceId> parse(String hex) {
    return FORM.matcher(hex).matches() ? Optional.of(new TraceId(hex)) : Optional.empty();
  }

  /** The header for one call to another system: this trace, and the call as a span of its own. */
  public String header() {
    return "00-" + hex + "-" + digits().substring(0, 16) + "-01";
  }

  /** Of a random UUID: never all zero, nor is its first half. */
  private static String digits() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
