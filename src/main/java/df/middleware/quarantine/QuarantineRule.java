package df.middleware.quarantine;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be left alone.
 *
 * @param source only events of this one; empty: of all
 * @param expiresAt when it ends by itself; empty: never
 * @param automatic made by the middleware itself, not by an operator: holds no opt-out
 */
public record QuarantineRule(
    UUID id,
    QuarantineKind kind,
    String value,
    Optional<Source> source,
    Optional<String> reason,
    Optional<Instant> expiresAt,
    Instant createdAt,
    boolean automatic) {

  /** The name of the list, in cursors. */
  public static final String LIST = "quarantine";

  public Payload answer() {
    return new Answer()
        .with("id", id.toString())
        .with("kind", kind.wireName())
        .with("value", value)
        .with("source", source.map(Source::wireName))
        .with("reason", reason)
        .with("expiresAt", expiresAt)
        .with("createdAt", createdAt)
        .with("automatic", automatic)
        .payload();
  }

  public Cursor cursor() {
    return Cursor.at(LIST, createdAt, id);
  }
}
