package df.middleware.message;

import df.middleware.event.TextMessage;
import df.middleware.event.TextMessage.Direction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A text message as a note.
 *
 * <p>Its last line names the message. Only the last line counts when a note is looked for, as
 * whoever texts can write anything above it.
 *
 * @param reference names the message for ever
 */
record MessageNote(String reference, String text) {
  private static final String REF = "ref: texting-";

  /** The note of this message, which arrived at that time. */
  static MessageNote of(TextMessage message, String reference, Instant arrived) {
    boolean isOutbound = message.direction().equals(Optional.of(Direction.OUTBOUND));
    Instant at = message.occurredAt().orElse(arrived).truncatedTo(ChronoUnit.SECONDS);
    String text =
        String.join(
            "\n",
            "[SMS][%s] %s".formatted(isOutbound ? "Outbound" : "Inbound", at),
            "From: " + message.from().orElse("unknown"),
            "To: " + message.to().orElse("unknown"),
            message.body().orElse(""),
            REF + reference);
    return new MessageNote(reference, text);
  }

  /** Whether this is the note, or what became of it, of the message. */
  boolean isIn(String note) {
    String trimmed = note.stripTrailing();
    return trimmed.substring(trimmed.lastIndexOf('\n') + 1).strip().equals(REF + reference);
  }

  /** The note as a part of a longer text, where no other line begins like its last one. */
  String paragraph() {
    int last = text.lastIndexOf('\n');
    return text.substring(0, last).replace("\nref:", "\n ref:") + text.substring(last);
  }

  /** Whether a text made of such paragraphs holds it. */
  boolean isParagraphOf(String longer) {
    return longer.lines().anyMatch(line -> line.stripTrailing().equals(REF + reference));
  }
}
