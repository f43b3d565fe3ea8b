package df.middleware.inbox.jpa;

import df.middleware.inbox.InboxSettings;
import df.middleware.inbox.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lanes as rows of {@code lanes}: who inserts the row holds the lane until its lease ends. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaLanes implements Lanes {
  private static final String ENTER =
      """
      INSERT INTO lanes AS l (key, holder, lease_until)
      VALUES (?, CAST(? AS uuid), clock_timestamp() + ? * interval '1 millisecond')
      ON CONFLICT (key) DO UPDATE SET holder = excluded.holder, lease_until = excluded.lease_until
      WHERE l.lease_until < clock_timestamp() OR l.holder = excluded.holder
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private InboxSettings settings;

  /** For the container. */
  public JpaLanes() {}

  JpaLanes(EntityManager entities, InboxSettings settings) {
    this.entities = entities;
    this.settings = settings;
  }

  /** In sorted order, so that two who want the same keys never wait for each other. */
  @Override
  public Optional<String> enter(List<String> keys, UUID claimToken) {
    for (String key : keys.stream().sorted().distinct().toList()) {
      if (!enter(key, claimToken)) {
        leave(claimToken);
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private boolean enter(String key, UUID claimToken) {
    return entities
            .createNativeQuery(ENTER)
            .setParameter(1, key)
            .setParameter(2, claimToken.toString())
            .setParameter(3, settings.lease().toMillis())
            .executeUpdate()
        == 1;
  }

  @Override
  public void leave(UUID claimToken) {
    entities
        .createNativeQuery("DELETE FROM lanes WHERE holder = CAST(? AS uuid)")
        .setParameter(1, claimToken.toString())
        .executeUpdate();
  }

  @Override
  public boolean isFree(String key) {
    return entities
        .createNativeQuery("SELECT 1 FROM lanes WHERE key = ? AND lease_until >= clock_timestamp()")
        .setParameter(1, key)
        .getResultList()
        .isEmpty();
  }
}
