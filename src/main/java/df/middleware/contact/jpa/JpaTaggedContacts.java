package df.middleware.contact.jpa;

import df.middleware.contact.TaggedContacts;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds contacts by the tags in their stored state, through an index on those. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaTaggedContacts implements TaggedContacts {
  /** The expression is the index's own. */
  private static final String HAVING =
      """
      SELECT CAST(id AS text), ghl_contact_id, aloware_contact_id, phone_number
      FROM contact_mappings
      WHERE CAST(lower(ghl_state ->> 'tags') AS jsonb) @> CAST(lower(CAST(? AS text)) AS jsonb)
        AND ghl_contact_id IS NOT NULL
      """;

  @PersistenceContext(unitName = "df")
  EntityManager entityManager;

  @Inject Json json;

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public List<Tagged> having(String tag) {
    String wanted = json.write(Payload.of(List.of(tag.strip().toLowerCase(Locale.ROOT))));
    List<?> rows = entityManager.createNativeQuery(HAVING).setParameter(1, wanted).getResultList();
    return rows.stream().map(it -> tagged((Object[]) it)).toList();
  }

  private static Tagged tagged(@Nullable Object[] row) {
    UUID id = UUID.fromString(String.valueOf(row[0]));
    return new Tagged(id, text(row[1]), text(row[2]), text(row[3]));
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(Object::toString);
  }
}
