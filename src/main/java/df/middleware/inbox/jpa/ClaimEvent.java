package df.middleware.inbox.jpa;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.event.TextingEvents;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.trace.TraceId;
import df.middleware.vendor.Precedence;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an event to work on, if it is due and its turn. */
final class ClaimEvent {
  static final String CLAIM =
      """
      UPDATE TABLE e SET status = 'processing', attempts = e.attempts + 1,
        claim_token = CAST(? AS uuid), PARKED_TIME,
        lease_until = clock_timestamp() + ? * interval '1 millisecond'
      WHERE e.id = CAST(? AS uuid) AND e.status = 'pending' AND DUE
        AND NOT PAUSED AND NOT SUPERSEDED AND FIRST
      RETURNING e.event_type, e.entity_type, e.entity_id, e.phone_number, e.email,
        e.aloware_contact_id, e.ghl_contact_id, e.received_at, e.attempts,
        CAST(e.payload_json AS text), e.waiting_for, e.urgent, e.replayed, e.parked_ms, e.trace_id,
        OVERTAKEN
      """
          .replace("DUE", Tables.DUE)
          .replace("PAUSED", Tables.PAUSED)
          .replace("SUPERSEDED", Tables.SUPERSEDED)
          .replace("FIRST", Tables.FIRST)
          .replace("OVERTAKEN", Tables.OVERTAKEN)
          .replace("PARKED_TIME", Tables.NO_LONGER_PARKED);

  private final EntityManager entities;
  private final Json json;
  private final TextingEvents texting;

  ClaimEvent(EntityManager entities, Json json, TextingEvents texting) {
    this.entities = entities;
    this.json = json;
    this.texting = texting;
  }

  @SuppressWarnings("unchecked")
  Optional<Claim> claim(Source source, UUID id, Duration lease) {
    UUID token = UUID.randomUUID();
    List<Object[]> rows =
        entities
            .createNativeQuery(CLAIM.replace("TABLE", Tables.of(source)))
            .setParameter(1, token.toString())
            .setParameter(2, lease.toMillis())
            .setParameter(3, id.toString())
            .getResultList();
    return rows.stream().findFirst().map(row -> claim(event(source, id, row), token, row));
  }

  private static Claim claim(Event event, UUID token, @Nullable Object[] row) {
    Duration parked = Duration.ofMillis(number(row[13]).longValue());
    return new Claim(
        event,
        token,
        text(row[10]),
        precedence(row),
        parked,
        text(row[14]).flatMap(TraceId::parse));
  }

  private static Precedence precedence(@Nullable Object[] row) {
    if (Boolean.TRUE.equals(row[11])) {
      return Precedence.OPT_OUT;
    }
    return Boolean.TRUE.equals(row[12]) ? Precedence.BACKGROUND : Precedence.LIVE;
  }

  private Event event(Source source, UUID id, @Nullable Object[] row) {
    Person person = new Person(text(row[3]), text(row[4]), text(row[5]), text(row[6]));
    Payload payload = payload(text(row[9]));
    return new Event(
        id,
        source,
        text(row[0]).orElse(""),
        EntityType.ofWireName(text(row[1]).orElse("unknown")),
        text(row[2]),
        person,
        source == Source.TEXTING ? texting.message(payload) : Optional.empty(),
        ((Timestamp) Objects.requireNonNull(row[7])).toInstant(),
        Boolean.TRUE.equals(row[15]),
        number(row[8]).intValue(),
        payload);
  }

  private Payload payload(Optional<String> stored) {
    try {
      return stored.isPresent() ? json.read(stored.get()) : Payload.nothing();
    } catch (NotJson impossible) {
      throw new IllegalStateException("jsonb gave what is not JSON", impossible);
    }
  }

  private static Number number(@Nullable Object column) {
    return (Number) Objects.requireNonNull(column);
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }
}
