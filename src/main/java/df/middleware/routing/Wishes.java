package df.middleware.routing;

import df.middleware.event.TextMessage;
import df.middleware.event.TextMessage.Direction;
import df.middleware.routing.Wish.Kind;
import java.util.Optional;

/**
 * Reads the wish in a text message or in news about one: an inbound message that is one of the
 * words, or what the provider made of it.
 *
 * <p>Where the message and the hint disagree, the one that says STOP counts.
 */
public final class Wishes {
  private final StopWords words;

  public Wishes(StopWords words) {
    this.words = words;
  }

  /** The wish; empty for a message like any other. */
  public Optional<Wish> in(TextMessage message) {
    return stop(message).or(() -> start(message));
  }

  private Optional<Wish> stop(TextMessage message) {
    return said(message)
        .flatMap(words::stop)
        .or(() -> hint(message, "STOP"))
        .map(keyword -> new Wish(Kind.STOP, keyword));
  }

  private Optional<Wish> start(TextMessage message) {
    return said(message)
        .flatMap(words::start)
        .or(() -> hint(message, "START"))
        .map(keyword -> new Wish(Kind.START, keyword));
  }

  /** What the person wrote; empty for what we wrote. */
  private static Optional<String> said(TextMessage message) {
    return message.direction().filter(it -> it == Direction.INBOUND).flatMap(any -> message.body());
  }

  private static Optional<String> hint(TextMessage message, String keyword) {
    return message.optOutHint().filter(keyword::equals);
  }
}
