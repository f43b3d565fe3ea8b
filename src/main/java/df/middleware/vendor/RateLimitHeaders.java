package df.middleware.vendor;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What an answer's headers say about when to call again; never under a second or over an hour. */
final class RateLimitHeaders {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** GHL's interval, when it names none. */
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final VendorReply reply;
  private final Clock clock;

  RateLimitHeaders(VendorReply reply, Clock clock) {
    this.reply = reply;
    this.clock = clock;
  }

  /** {@code Retry-After}, in seconds or as a date. */
  Optional<Duration> retryAfter() {
    return reply.header("Retry-After").flatMap(this::wait).map(RateLimitHeaders::bounded);
  }

  private Optional<Duration> wait(String value) {
    Optional<Duration> seconds = number(value).map(Duration::ofSeconds);
    return seconds.isPresent() ? seconds : untilDate(value);
  }

  private Optional<Duration> untilDate(String value) {
    try {
      var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** How long to be quiet after an answer that says "too many requests". */
  Duration afterTooMany() {
    return retryAfter().or(this::whenUsedUp).orElseGet(this::interval);
  }

  /** How long to be quiet after any answer that says that nothing is left; empty if it does not. */
  Optional<Duration> whenUsedUp() {
    // The hour of the daily reset is not documented, so we look again every hour.
    if (isUsedUp("X-RateLimit-Daily-Remaining")) {
      return Optional.of(LONGEST);
    }
    return isUsedUp("X-RateLimit-Remaining") ? Optional.of(interval()) : Optional.empty();
  }

  private boolean isUsedUp(String name) {
    return number(reply, name).filter(left -> left <= 0).isPresent();
  }

  /** The calls that are left of this day; never negative. */
  Optional<Long> dailyRemaining() {
    return number(reply, "X-RateLimit-Daily-Remaining").map(left -> Math.max(0, left));
  }

  private static Optional<Long> number(VendorReply reply, String name) {
    return reply.header(name).flatMap(RateLimitHeaders::number);
  }

  private Duration interval() {
    return reply
        .header("X-RateLimit-Interval-Milliseconds")
        .flatMap(RateLimitHeaders::number)
        .map(Duration::ofMillis)
        .map(RateLimitHeaders::bounded)
        .orElse(INTERVAL);
  }

  private static Optional<Long> number(String text) {
    boolean sane = text.matches("-?\\d{1,12}");
    return sane ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
