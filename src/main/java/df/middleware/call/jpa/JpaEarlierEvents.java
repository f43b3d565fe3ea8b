package df.middleware.call.jpa;

import df.middleware.call.EarlierEvents;
import df.middleware.event.Incoming.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks calls up in {@code webhook_events}. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the field in
@Transactional(TxType.REQUIRES_NEW)
public class JpaEarlierEvents implements EarlierEvents {
  private static final String PERSON =
      """
      SELECT phone_number, email, aloware_contact_id FROM webhook_events
      WHERE entity_id = ?1 AND source = 'aloware' AND entity_type IN ('call', 'transcription')
        AND coalesce(phone_number, email, aloware_contact_id) IS NOT NULL
      ORDER BY phone_number IS NULL, received_at DESC LIMIT 1
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaEarlierEvents() {}

  /** For a transaction that somebody else has. */
  public JpaEarlierEvents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Person> personOf(String callId) {
    List<?> rows = entities.createNativeQuery(PERSON).setParameter(1, callId).getResultList();
    return rows.stream().findFirst().map(it -> person((Object[]) it));
  }

  private static Person person(@Nullable Object[] row) {
    return new Person(text(row[0]), text(row[1]), text(row[2]), Optional.empty());
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }
}
