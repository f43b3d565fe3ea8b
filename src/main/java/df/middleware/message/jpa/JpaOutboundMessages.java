package df.middleware.message.jpa;

import df.middleware.message.Draft;
import df.middleware.message.Outbound;
import df.middleware.message.Outbound.Status;
import df.middleware.message.OutboundMessages;
import df.middleware.optout.SendGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code outbound_messages} in PostgreSQL, each method a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaOutboundMessages implements OutboundMessages {
  /** Longer than any call of the provider takes: whoever was sending it then is gone. */
  private static final String LOST =
      "UPDATE outbound_messages SET status = 'unknown', updated_at = clock_timestamp(),"
          + " error_message = 'the sending was interrupted'"
          + " WHERE status = 'sending' AND updated_at < clock_timestamp() - interval '20 seconds'"
          + " AND ";

  private static final String SELECT =
      "SELECT CAST(id AS text), status, provider_message_id, error_message, fingerprint"
          + " FROM outbound_messages WHERE ";
  private static final String INSERT =
      """
      INSERT INTO outbound_messages (id, idempotency_key, to_number, from_number, status,
        fingerprint)
      VALUES (CAST(? AS uuid), NULLIF(CAST(? AS text), ''), ?, NULLIF(CAST(? AS text), ''),
        'sending', ?)
      ON CONFLICT (idempotency_key) DO NOTHING
      """;
  private static final String SEND_AGAIN =
      "UPDATE outbound_messages SET status = 'sending', error_message = NULL,"
          + " updated_at = clock_timestamp() WHERE id = CAST(? AS uuid)";
  private static final String END =
      """
      UPDATE outbound_messages SET status = ?, provider_message_id = NULLIF(CAST(? AS text), ''),
        error_message = NULLIF(CAST(? AS text), ''), updated_at = clock_timestamp()
      WHERE id = CAST(? AS uuid)
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private SendGate gate;

  /** For the container. */
  public JpaOutboundMessages() {}

  JpaOutboundMessages(EntityManager entities, SendGate gate) {
    this.entities = entities;
    this.gate = gate;
  }

  @Override
  public Recorded record(Draft draft, String from) {
    boolean isOpen = gate.isOpenTo(draft.to());
    Optional<Recorded> earlier = draft.key().flatMap(key -> earlier(key, draft, isOpen));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return isOpen ? insert(draft, from) : new Recorded.OptedOut();
  }

  private Recorded insert(Draft draft, String from) {
    UUID id = UUID.randomUUID();
    String key = draft.key().orElse("");
    int inserted =
        query(INSERT, id.toString(), key, draft.to(), from, draft.fingerprint()).executeUpdate();
    // Somebody else may have been quicker with the same key
    return inserted == 1 ? new Recorded.ToSend(id) : earlier(key, draft, true).orElseThrow();
  }

  private Optional<Recorded> earlier(String key, Draft draft, boolean isOpen) {
    query(LOST + "idempotency_key = ?", key).executeUpdate();
    List<?> rows = query(SELECT + "idempotency_key = ? FOR UPDATE", key).getResultList();
    return rows.stream().findFirst().map(row -> earlier((Object[]) row, draft, isOpen));
  }

  private Recorded earlier(@Nullable Object[] row, Draft draft, boolean isOpen) {
    if (!draft.fingerprint().equals(row[4])) {
      return new Recorded.KeyOfAnother();
    }
    Outbound outbound = outbound(row);
    boolean isCertainlyUnsent =
        outbound.status() == Status.REFUSED || outbound.status() == Status.NOT_SENT;
    if (!isCertainlyUnsent) {
      return new Recorded.Earlier(outbound);
    }
    if (!isOpen) {
      return new Recorded.OptedOut();
    }
    query(SEND_AGAIN, outbound.id().toString()).executeUpdate();
    return new Recorded.ToSend(outbound.id());
  }

  @Override
  public Outbound get(UUID id) {
    query(LOST + "id = CAST(? AS uuid)", id.toString()).executeUpdate();
    Query query = query(SELECT + "id = CAST(? AS uuid)", id.toString());
    return outbound((Object[]) query.getSingleResult());
  }

  @Override
  public void end(Outbound ended) {
    query(
            END,
            ended.status().wireName(),
            ended.providerMessageId().orElse(""),
            ended.reason().orElse(""),
            ended.id().toString())
        .executeUpdate();
  }

  private static Outbound outbound(@Nullable Object[] row) {
    return new Outbound(
        UUID.fromString(Objects.toString(row[0])),
        Status.ofWireName(Objects.toString(row[1])),
        Optional.ofNullable(row[2]).map(Object::toString),
        Optional.ofNullable(row[3]).map(Object::toString));
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
