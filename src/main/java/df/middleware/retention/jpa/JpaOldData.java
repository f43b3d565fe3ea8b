package df.middleware.retention.jpa;

import df.middleware.retention.OldData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** Removes what is too old in PostgreSQL: one statement and one transaction for each batch. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaOldData implements OldData {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaOldData() {}

  JpaOldData(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public int remove(Part part, Instant before, int limit) {
    return entities
        .createNativeQuery(OldDataSql.of(part))
        .setParameter(1, before.toString())
        .setParameter(2, limit)
        .executeUpdate();
  }
}
