package df.middleware.event;

import java.util.Optional;

/** The JSON status callback of SignalWire's own interface. */
final class SignalWireText {
  private SignalWireText() {}

  static Optional<TextDraft> read(Payload payload) {
    boolean ours = payload.text("project_id").isPresent() && payload.text("id").isPresent();
    return payload.text("status").filter(it -> ours).map(it -> draft(it, payload));
  }

  private static TextDraft draft(String status, Payload payload) {
    return new TextDraft("signalwire", TextEventName.ofStatus(status))
        .ids(payload.text("id"), Optional.empty())
        .parties(payload.text("from"), payload.text("to"))
        .body(payload.text("body"))
        .direction(payload.text("direction"))
        .at(payload.text("timestamp"))
        .error(payload.text("error_code"), payload.text("error_message"));
  }
}
