package df.middleware.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an Aloware event says of its contact's switches against being contacted. */
public final class AlowareDoNotContact {
  private AlowareDoNotContact() {}

  /** Whether the switch is what the event is about: {@code ContactDncUpdated}. */
  public static boolean isNamedIn(String eventType) {
    return eventType.toLowerCase(Locale.ROOT).contains("dnc");
  }

  /** Whether the contact is not to be contacted; empty when the event does not say. */
  public static Optional<Boolean> in(Payload payload) {
    Payload body = AlowareBody.of(payload);
    List<Boolean> switches =
        Stream.of("is_dnc", "contact.is_dnc", "is_opted_out", "contact.is_opted_out")
            .flatMap(it -> position(body, it).stream())
            .toList();
    return switches.isEmpty() ? Optional.empty() : Optional.of(switches.contains(true));
  }

  private static Optional<Boolean> position(Payload body, String path) {
    return body.text(path)
        .flatMap(
            it ->
                switch (it.strip().toLowerCase(Locale.ROOT)) {
                  case "true", "1" -> Optional.of(true);
                  case "false", "0" -> Optional.of(false);
                  default -> Optional.empty();
                });
  }
}
