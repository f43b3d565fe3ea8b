package df.middleware.contact.jpa;

import df.middleware.event.Incoming.Person;
import df.middleware.routing.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** By what else a person is known: the mappings that share any of an event's identities. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaIdentities implements Identities {
  private static final String SHARED =
      """
      SELECT phone_number, lower(email), aloware_contact_id, ghl_contact_id FROM contact_mappings
      WHERE phone_number = ? OR lower(email) = ? OR aloware_contact_id = ? OR ghl_contact_id = ?
      """;

  @PersistenceContext(unitName = "df")
  EntityManager entityManager;

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  @SuppressWarnings("unchecked")
  public List<String> laneKeysOf(Person person) {
    TreeSet<String> keys = new TreeSet<>(person.laneKeys());
    List<Object[]> rows =
        entityManager
            .createNativeQuery(SHARED)
            .setParameter(1, person.phone().orElse(null))
            .setParameter(2, person.email().orElse(null))
            .setParameter(3, person.alowareContactId().orElse(null))
            .setParameter(4, person.ghlContactId().orElse(null))
            .getResultList();
    for (Object[] row : rows) {
      keys.addAll(new Person(text(row[0]), text(row[1]), text(row[2]), text(row[3])).laneKeys());
    }
    return List.copyOf(keys);
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }
}
