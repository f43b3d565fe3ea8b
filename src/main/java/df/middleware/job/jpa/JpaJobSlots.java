package df.middleware.job.jpa;

import df.middleware.job.JobSlots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;

/** A turn is a row that only one node can write; old turns go when a new one is taken. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaJobSlots implements JobSlots {
  private static final String TAKE =
      "INSERT INTO job_slots (job, slot) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String FORGET =
      "DELETE FROM job_slots WHERE job = ? AND taken_at < clock_timestamp() - interval '2 days'";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaJobSlots() {}

  JpaJobSlots(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean take(String job, Instant slot) {
    boolean ours =
        entities
                .createNativeQuery(TAKE)
                .setParameter(1, job)
                .setParameter(2, Timestamp.from(slot))
                .executeUpdate()
            == 1;
    if (ours) {
      entities.createNativeQuery(FORGET).setParameter(1, job).executeUpdate();
    }
    return ours;
  }
}
