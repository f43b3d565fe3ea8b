package df.middleware.event;

import java.util.List;

/** What a webhook's body turned out to be. */
public sealed interface Reading {

  /** One event, or, from a texting provider that sends arrays, several. */
  record Events(List<Incoming> events) implements Reading {
    public Events {
      if (events.isEmpty()) {
        throw new IllegalArgumentException("events without an event");
      }
      events = List.copyOf(events);
    }
  }

  /**
   * Nothing to store.
   *
   * @param reason for the answer and the log, in lower case with hyphens
   */
  record Ignored(String reason) implements Reading {
    public static final Ignored TEST_DELIVERY = new Ignored("test-delivery");
    public static final Ignored NO_EVENT = new Ignored("no-event");
    public static final Ignored OTHER_LOCATION = new Ignored("other-location");
  }

  /** One event. */
  static Reading of(Incoming event) {
    return new Events(List.of(event));
  }
}
