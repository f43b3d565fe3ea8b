package df.middleware.call;

import java.util.Locale;
import java.util.Optional;

/** Who called whom. */
public enum CallDirection {
  INBOUND("Received", "Inbound Call"),
  OUTBOUND("Made", "Outbound Call");

  private final String verb;
  private final String tag;

  CallDirection(String verb, String tag) {
    this.verb = verb;
    this.tag = tag;
  }

  /** As a note says it: the call was made, or received. */
  public String verb() {
    return verb;
  }

  /** The contact's tag for such a call. */
  public String tag() {
    return tag;
  }

  /** As Aloware says it: in words, or as 1 and 2. */
  static Optional<CallDirection> of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "inbound", "in", "incoming" -> Optional.of(INBOUND);
      case "2", "outbound", "out", "outgoing" -> Optional.of(OUTBOUND);
      default -> Optional.empty();
    };
  }

  /** As the name of an event says it: {@code OutboundPhoneCall-Completed}. */
  static Optional<CallDirection> ofEvent(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (folded.contains("inbound")) {
      return Optional.of(INBOUND);
    }
    return folded.contains("outbound") ? Optional.of(OUTBOUND) : Optional.empty();
  }
}
