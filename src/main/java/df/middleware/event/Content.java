package df.middleware.event;

/** Whether there is anything in a webhook's body that could be an event. */
final class Content {
  private static final int DEEP_ENOUGH = 8;

  private Content() {}

  /** Aloware's "Save &amp; Test" sends {@code {"test_payload":true}} and nothing else. */
  static boolean isTestDelivery(Payload payload) {
    return payload.fields().size() == 1
        && payload.text("test_payload").filter(it -> !it.equals("false")).isPresent();
  }

  /** Whether there is no object, or none with a value in it: {@code {}}, {@code {"event":""}}. */
  static boolean isEmpty(Payload payload) {
    return !payload.isObject() || !holdsAnything(payload, DEEP_ENOUGH);
  }

  private static boolean holdsAnything(Payload payload, int depth) {
    // What is nested that deep was put there on purpose
    return depth == 0
        || payload.asText().isPresent()
        || payload.items().stream().anyMatch(it -> holdsAnything(it, depth - 1))
        || payload.fields().values().stream().anyMatch(it -> holdsAnything(it, depth - 1));
  }
}
