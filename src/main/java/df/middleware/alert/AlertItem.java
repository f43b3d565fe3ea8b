package df.middleware.alert;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An alert as an operator sees it in a list.
 *
 * @param told what the receiver has heard of it last; empty: nothing
 * @param lastError why the last post did not arrive
 */
public record AlertItem(
    Alert alert,
    Optional<String> told,
    Optional<Instant> toldAt,
    int attempts,
    Optional<String> lastError) {
  /** The name of the list, in cursors. */
  public static final String LIST = "alerts";

  public Payload answer() {
    return new Answer()
        .with("id", alert.id().toString())
        .with("type", alert.type())
        .with("cause", alert.cause())
        .with("state", alert.state().wireName())
        .with("data", Payload.of(new TreeMap<>(alert.data())))
        .with("openedAt", alert.openedAt())
        .with("overAt", alert.overAt())
        .with("told", told)
        .with("toldAt", toldAt)
        .with("attempts", attempts)
        .with("lastError", lastError)
        .payload();
  }

  public Cursor cursor() {
    return Cursor.at(LIST, alert.openedAt(), alert.id());
  }
}
