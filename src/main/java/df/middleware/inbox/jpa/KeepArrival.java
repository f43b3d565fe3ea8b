package df.middleware.inbox.jpa;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Json;
import df.middleware.event.Source;
import df.middleware.event.TextMessage;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Coalescing;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.trace.TraceId;
import df.middleware.trace.Work;
import df.middleware.vendor.Precedence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds an event to the ledger, unless it is there already.
 *
 * <p>A body without a delivery id of its own is a duplicate when the same body came less than ten
 * minutes ago and nothing else about the same person since. Each event that such a body makes is
 * numbered, so that deliveries racing each other strive for one key, and one of them wins.
 */
final class KeepArrival {
  private static final String SAME_BODY =
      """
      SELECT e.id, e.body_count,
             e.received_at > clock_timestamp() - interval '10 minutes'
             AND NOT EXISTS (SELECT 1 FROM TABLE since
                             WHERE since.lane = e.lane AND since.received_at > e.received_at)
      FROM TABLE e WHERE e.body_hash = ? ORDER BY e.received_at DESC LIMIT 1
      """;

  /** A moment that a sender tells, as far as it has come; none where none is told. */
  private static final String AT_MOST_NOW =
      """
      (SELECT least(told.at, clock_timestamp()) FROM (SELECT CAST(? AS timestamptz)) told(at)
        WHERE told.at IS NOT NULL)
      """;

  private static final String INSERT =
      """
      INSERT INTO TABLE (id, source, event_type, entity_type, entity_id, payload_json, dedupe_key,
        phone_number, email, aloware_contact_id, ghl_contact_id, lane, coalesce_key, body_hash,
        changed_at, body_count, urgent, replayed, trace_id MORE_COLUMNS)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, ?, ?, ?, ?, CHANGED_AT,
        ?, ?, ?, ? MORE_VALUES)
      ON CONFLICT (dedupe_key) DO NOTHING
      """
          .replace("CHANGED_AT", AT_MOST_NOW);

  private final EntityManager entities;
  private final Json json;

  KeepArrival(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  Kept keep(Arrival arrival) {
    DedupeKey key = arrival.key();
    if (key.byDelivery()) {
      return insert(arrival, 0);
    }
    Optional<Object[]> earlier = sameBody(arrival.incoming().source(), key.value());
    if (earlier.isPresent() && (Boolean) earlier.get()[2]) {
      return new Kept((UUID) earlier.get()[0], true);
    }
    int count = earlier.map(row -> ((Number) row[1]).intValue() + 1).orElse(0);
    return insert(arrival, count);
  }

  @SuppressWarnings("unchecked")
  private Optional<Object[]> sameBody(Source source, String body) {
    String sql = SAME_BODY.replace("TABLE", Tables.of(source));
    List<Object[]> rows = entities.createNativeQuery(sql).setParameter(1, body).getResultList();
    return rows.stream().findFirst();
  }

  private Kept insert(Arrival arrival, int count) {
    Incoming incoming = arrival.incoming();
    DedupeKey key = arrival.key();
    String dedupeKey = key.byDelivery() ? key.value() : key.value() + ":" + count;
    UUID id = UUID.randomUUID();
    Query insert = entities.createNativeQuery(insertInto(incoming.source()));
    List<@Nullable Object> values = new java.util.ArrayList<>();
    values.add(id.toString());
    values.add(incoming.source().wireName());
    values.add(incoming.eventType());
    values.add(incoming.entityType().wireName());
    values.add(orNull(incoming.entityId()));
    values.add(json.write(incoming.payload()));
    values.add(dedupeKey);
    addPerson(values, incoming.person());
    values.add(orNull(Coalescing.keyOf(incoming)));
    values.add(key.value());
    values.add(orNull(incoming.changedAt().map(Instant::toString)));
    values.add(count);
    values.add(arrival.precedence() == Precedence.OPT_OUT);
    values.add(arrival.precedence() == Precedence.BACKGROUND);
    values.add(orNull(Work.current().trace().map(TraceId::hex)));
    incoming.message().ifPresent(message -> addMessage(values, message));
    if (incoming.source() == Source.TEXTING && incoming.message().isEmpty()) {
      values.addAll(java.util.Arrays.asList(null, null, null));
    }
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 1, values.get(i));
    }
    return insert.executeUpdate() == 1
        ? new Kept(id, false)
        : new Kept(firstWith(incoming.source(), dedupeKey), true);
  }

  private static void addPerson(List<@Nullable Object> values, Person person) {
    values.add(orNull(person.phone()));
    values.add(orNull(person.email()));
    values.add(orNull(person.alowareContactId()));
    values.add(orNull(person.ghlContactId()));
    values.add(orNull(person.laneKeys().stream().findFirst()));
  }

  private static void addMessage(List<@Nullable Object> values, TextMessage message) {
    values.add(orNull(message.conversationId()));
    values.add(orNull(message.from()));
    values.add(orNull(message.to()));
  }

  private static String insertInto(Source source) {
    boolean texting = source == Source.TEXTING;
    return INSERT
        .replace("TABLE", Tables.of(source))
        .replace("MORE_COLUMNS", texting ? ", conversation_id, from_number, to_number" : "")
        .replace("MORE_VALUES", texting ? ", ?, ?, ?" : "");
  }

  private UUID firstWith(Source source, String dedupeKey) {
    String sql = "SELECT id FROM " + Tables.of(source) + " WHERE dedupe_key = ?";
    return (UUID) entities.createNativeQuery(sql).setParameter(1, dedupeKey).getSingleResult();
  }

  private static @Nullable String orNull(Optional<String> value) {
    return value.orElse(null);
  }
}
