package df.middleware.meter;

import java.util.List;

/**
 * Everything that is measured. The values of the tags come from small, closed sets: what a vendor
 * calls an event is none of them, nor is anything about a person.
 */
public enum Meter {
  WEBHOOK(
      "df.webhook",
      Kind.TIMER,
      "Webhooks by their answer: stored, duplicate, ignored, refused (400, 413, 415), unauthorized"
          + " (401), busy (429, 503), failed",
      "source",
      "answer"),
  ATTEMPT(
      "df.event.attempt",
      Kind.TIMER,
      "Attempts at events, and how each ended: an outcome, error, retry, parked (the vendor is"
          + " away), postponed (the budget had no turn), or waiting (its person's lane was busy)",
      "source",
      "entity",
      "result"),
  EVENT_AGE(
      "df.event.age",
      Kind.TIMER,
      "Events that ended, and how long that was after their webhook: an outcome, or error",
      "source",
      "entity",
      "result"),
  VENDOR_CALL(
      "df.vendor.call",
      Kind.TIMER,
      "Calls to vendors, and what was answered: 2xx, 3xx, 4xx, 429, 5xx, timeout, unreached",
      "vendor",
      "answer"),
  VENDOR_TURN(
      "df.vendor.turn",
      Kind.TIMER,
      "How long calls waited for their turn in the vendor's budget; given: made, refused: not now",
      "vendor",
      "turn"),
  EVENTS(
      "df.events",
      Kind.GAUGE,
      "Events that are pending, processing or in error, over all nodes",
      "source",
      "status"),
  OLDEST_PENDING(
      "df.events.oldest.pending.seconds",
      Kind.GAUGE,
      "For how long the event that is due for the longest time waits, in seconds; 0 when none does",
      "source"),
  LOOK_AGE(
      "df.events.look.age.seconds",
      Kind.GAUGE,
      "How old the figures of the two gauges above are, in seconds: over 60 the database is away");

  /** What can be done with it. */
  public enum Kind {
    /** Counts, and adds up times; in seconds. */
    TIMER,
    /** A value of this moment. */
    GAUGE
  }

  private final String wireName;
  private final Kind kind;
  private final String meaning;
  private final List<String> tags;

  Meter(String wireName, Kind kind, String meaning, String... tags) {
    this.wireName = wireName;
    this.kind = kind;
    this.meaning = meaning;
    this.tags = List.of(tags);
  }

  /** The name, with dots; servers put underscores in their place. */
  public String wireName() {
    return wireName;
  }

  public Kind kind() {
    return kind;
  }

  /** In one sentence, for the operator. */
  public String meaning() {
    return meaning;
  }

  /** The names of the tags, in the order in which their values are given. */
  public List<String> tags() {
    return tags;
  }
}
