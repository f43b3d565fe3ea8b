package df.middleware.ghl.restclient;

import df.middleware.event.Payload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the location's custom fields are called; asked for every ten minutes, and sooner when a
 * contact has one that is not known, yet at most once a minute.
 */
final class CustomFieldNames {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

  private final Clock clock;
  private final Supplier<Map<String, String>> source;
  private volatile Known known = new Known(Map.of(), Instant.MIN);
  private volatile boolean unknownMet;

  private record Known(Map<String, String> names, Instant since) {}

  /**
   * @param source asks GoHighLevel: id to name
   */
  CustomFieldNames(Clock clock, Supplier<Map<String, String>> source) {
    this.clock = clock;
    this.source = source;
  }

  Map<String, String> all() {
    Instant now = clock.instant();
    Duration kept = unknownMet ? AT_MOST_EVERY : KEPT;
    if (known.since().isBefore(now.minus(kept))) {
      known = new Known(source.get(), now);
      unknownMet = false;
    }
    return known.names();
  }

  /** A contact as GoHighLevel sent it: it may have a field that is new. */
  void met(Payload contact) {
    for (Payload field : contact.at("customFields").items()) {
      if (field.text("id").filter(id -> !known.names().containsKey(id)).isPresent()) {
        unknownMet = true;
      }
    }
  }
}
