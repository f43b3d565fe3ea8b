package df.middleware.alert.jpa;

import df.middleware.alert.RulesInForce;
import df.middleware.paging.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the rules of the quarantine. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaRulesInForce implements RulesInForce {
  private static final String RULES =
      "SELECT CAST(id AS text) FROM quarantine_events"
          + " WHERE CAST(id AS text) = ANY (string_to_array(?, ','))"
          + " AND (expires_at IS NULL OR expires_at > clock_timestamp())";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public Set<String> of(Collection<String> ids) {
    List<?> found =
        entities.createNativeQuery(RULES).setParameter(1, String.join(",", ids)).getResultList();
    return found.stream().map(id -> Row.of(id).requiredText(0)).collect(Collectors.toSet());
  }
}
