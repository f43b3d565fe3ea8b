package df.middleware.inbox;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.paging.Parameters;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events are asked for: those that match all that is given.
 *
 * @param eventType as the vendor sent it, in any case
 * @param phone in E.164 where it is a valid number
 * @param since received then or later
 * @param until received before
 * @param row what else the row must have
 */
public record EventFilter(
    Optional<Source> source,
    Optional<EventStatus> status,
    Optional<Outcome> outcome,
    Optional<EntityType> entityType,
    Optional<String> entityId,
    Optional<String> eventType,
    Optional<String> phone,
    Optional<Instant> since,
    Optional<Instant> until,
    RowFilter row) {

  /** Reads the parameters that have the names of these components. */
  public static EventFilter read(Parameters given, PhoneNumbers phoneNumbers) {
    return new EventFilter(
        given.oneOf("source", Source.values(), Source::wireName),
        given.oneOf("status", EventStatus.values(), EventStatus::wireName),
        given.oneOf("outcome", Outcome.values(), Outcome::wireName),
        given.oneOf("entityType", EntityType.values(), EntityType::wireName),
        given.text("entityId"),
        given.text("eventType"),
        given.phone("phone", phoneNumbers::e164),
        given.time("since"),
        given.time("until"),
        RowFilter.read(given, phoneNumbers));
  }
}
