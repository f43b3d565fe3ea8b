package df.middleware.inbox;

import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import df.middleware.problem.BadParameter;
import df.middleware.trace.TraceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What else the row of an event may be asked for, beside what {@link EventFilter} has.
 *
 * @param from the number that a text message came from, in E.164 where it is a valid one; only
 *     events of the texting system have one, or the two after it
 * @param attempts at least so many
 * @param nextAttemptSince tried again then or later
 * @param nextAttemptUntil tried again before
 * @param errorMessage a part of it, in any case
 * @param text a part of the payload as JSON, in any case: three characters or more
 */
public record RowFilter(
    Optional<TraceId> trace,
    Optional<String> dedupeKey,
    Optional<String> email,
    Optional<String> alowareContactId,
    Optional<String> ghlContactId,
    Optional<String> from,
    Optional<String> to,
    Optional<String> conversationId,
    Optional<Integer> attempts,
    Optional<Instant> nextAttemptSince,
    Optional<Instant> nextAttemptUntil,
    Optional<Instant> processedSince,
    Optional<Instant> processedUntil,
    Optional<String> errorMessage,
    Optional<String> text) {
  private static final int SHORTEST_TEXT = 3;
  private static final RowFilter NOTHING = read(new Parameters(Map.of()), new PhoneNumbers("US"));

  /** Reads the parameters that have the names of these components; the trace is traceId. */
  static RowFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new RowFilter(
        given.text("traceId").map(RowFilter::trace),
        given.text("dedupeKey"),
        given.text("email"),
        given.text("alowareContactId"),
        given.text("ghlContactId"),
        given.phone("from", phoneNumbers::e164),
        given.phone("to", phoneNumbers::e164),
        given.text("conversationId"),
        given.text("attempts").map(RowFilter::attempts),
        given.time("nextAttemptSince"),
        given.time("nextAttemptUntil"),
        given.time("processedSince"),
        given.time("processedUntil"),
        given.text("errorMessage"),
        given.text("text").map(RowFilter::searchable));
  }

  /** A search for less finds nearly everything, and reads all of it. */
  private static String searchable(String text) {
    if (text.length() < SHORTEST_TEXT) {
      throw new BadParameter("text", "at least " + SHORTEST_TEXT + " characters");
    }
    return text;
  }

  private static TraceId trace(String text) {
    return TraceId.parse(text)
        .orElseThrow(() -> new BadParameter("traceId", "32 hexadecimal digits"));
  }

  private static int attempts(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new BadParameter("attempts", "a number: at least so many");
    }
    return Integer.parseInt(text);
  }

  /** Whether nothing is asked for. */
  boolean isEmpty() {
    return equals(NOTHING);
  }

  /** Whether only events of the texting system can match. */
  public boolean asksForTexts() {
    return from.isPresent() || to.isPresent() || conversationId.isPresent();
  }
}
