package df.middleware.message.jpa;

import df.middleware.event.TextMessage.Direction;
import df.middleware.message.MessageMapping;
import df.middleware.message.MessageMappings;
import df.middleware.vendor.Mandate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code message_mappings} in PostgreSQL, each method a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaMessageMappings implements MessageMappings {
  private static final String SELECT =
      "SELECT texting_message_id, ghl_message_id, aloware_message_id, conversation_id,"
          + " ghl_contact_id, aloware_contact_id, from_number, to_number, direction"
          + " FROM message_mappings WHERE texting_message_id = ?";
  private static final String UPSERT =
      """
      INSERT INTO message_mappings AS m (id, texting_message_id, ghl_message_id,
        aloware_message_id, conversation_id, ghl_contact_id, aloware_contact_id, from_number,
        to_number, direction)
      VALUES (gen_random_uuid(), ?, NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''),
        NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''),
        NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''))
      ON CONFLICT (texting_message_id) DO UPDATE SET
        ghl_message_id = COALESCE(excluded.ghl_message_id, m.ghl_message_id),
        aloware_message_id = COALESCE(excluded.aloware_message_id, m.aloware_message_id),
        ghl_contact_id = COALESCE(excluded.ghl_contact_id, m.ghl_contact_id),
        aloware_contact_id = COALESCE(excluded.aloware_contact_id, m.aloware_contact_id),
        updated_at = clock_timestamp()
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaMessageMappings() {}

  JpaMessageMappings(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<MessageMapping> byTextingId(String textingMessageId) {
    List<?> rows =
        entities.createNativeQuery(SELECT).setParameter(1, textingMessageId).getResultList();
    return rows.stream().findFirst().map(row -> mapping((Object[]) row));
  }

  private static MessageMapping mapping(@Nullable Object[] row) {
    return new MessageMapping(
        Objects.toString(row[0]),
        text(row[1]),
        text(row[2]),
        text(row[3]),
        text(row[4]),
        text(row[5]),
        text(row[6]),
        text(row[7]),
        text(row[8]).map(it -> Direction.valueOf(it.toUpperCase(Locale.ROOT))));
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }

  @Override
  public void save(MessageMapping it) {
    Mandate.require();
    Query upsert = entities.createNativeQuery(UPSERT);
    List<Optional<String>> values =
        List.of(
            Optional.of(it.textingMessageId()),
            it.ghlMessageId(),
            it.alowareMessageId(),
            it.conversationId(),
            it.ghlContactId(),
            it.alowareContactId(),
            it.from(),
            it.to(),
            it.direction().map(way -> way.name().toLowerCase(Locale.ROOT)));
    for (int i = 0; i < values.size(); i++) {
      upsert.setParameter(i + 1, values.get(i).orElse(""));
    }
    upsert.executeUpdate();
  }
}
