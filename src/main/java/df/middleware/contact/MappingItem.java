package df.middleware.contact;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code contact_mappings} as an operator sees it.
 *
 * @param phone in E.164
 * @param syncDirection wire name of the last sync's direction
 */
public record MappingItem(
    UUID id,
    Optional<String> alowareContactId,
    Optional<String> ghlContactId,
    Optional<String> phone,
    Optional<String> email,
    Optional<Instant> lastSyncedAt,
    Optional<String> syncDirection,
    Instant createdAt,
    Instant updatedAt) {

  /** The name of the list, in cursors. */
  public static final String LIST = "mappings";

  public Payload answer() {
    return new Answer()
        .with("id", id.toString())
        .with("alowareContactId", alowareContactId)
        .with("ghlContactId", ghlContactId)
        .with("phoneNumber", phone)
        .with("email", email)
        .with("lastSyncedAt", lastSyncedAt)
        .with("syncDirection", syncDirection)
        .with("createdAt", createdAt)
        .with("updatedAt", updatedAt)
        .payload();
  }

  public Cursor cursor() {
    return Cursor.at(LIST, createdAt, id);
  }
}
