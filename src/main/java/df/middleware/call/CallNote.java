package df.middleware.call;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The note about a call, which names the call in its last line and is found again by it. */
final class CallNote {
  private static final String REFERENCE = "ref: aloware-call-";

  /** GHL's own editor stores notes as HTML. */
  private static final String LINE_ENDS = "(?i)<br\\s*/?>|</(p|div|li)>|\\R";

  private CallNote() {}

  /** The whole text, without an empty line. */
  static String text(Call call, String callId) {
    List<String> lines = new ArrayList<>();
    lines.add(firstLine(call));
    call.disposition().ifPresent(it -> lines.add("Disposition: " + it));
    call.status().ifPresent(it -> lines.add("Status: " + it));
    call.recording().ifPresent(it -> lines.add("Recording: " + it));
    lines.add(REFERENCE + callId);
    return String.join("\n", lines);
  }

  // Call Made/Received on {date} ({duration})
  private static String firstLine(Call call) {
    StringBuilder line = new StringBuilder("Call");
    call.direction().ifPresent(it -> line.append(' ').append(it.verb()));
    call.startedAt().ifPresent(it -> line.append(" on ").append(toTheSecond(it)));
    call.duration().ifPresent(it -> line.append(" (").append(inWords(it)).append(')'));
    return line.toString();
  }

  private static Instant toTheSecond(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  /** {@code 1h 2m 3s}, {@code 1m 15s}, {@code 9s}. */
  static String inWords(Duration duration) {
    String seconds = duration.toSecondsPart() + "s";
    String minutes = duration.toMinutesPart() + "m " + seconds;
    if (duration.toHours() > 0) {
      return duration.toHours() + "h " + minutes;
    }
    return duration.toMinutes() > 0 ? minutes : seconds;
  }

  /** Whether a note is about that call: only its last line counts. */
  static boolean isAbout(String callId, String noteText) {
    String last = "";
    for (String line : noteText.split(LINE_ENDS, -1)) {
      String plain = line.replaceAll("<[^<>]*>", "").strip();
      last = plain.isEmpty() ? last : plain;
    }
    return last.equals(REFERENCE + callId);
  }
}
