package df.middleware.privacy.jpa;

import df.middleware.privacy.Actor;
import df.middleware.privacy.AdminAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Writes rows of {@code admin_audit}, and says the same in the server's log. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaAdminAudit implements AdminAudit {
  private static final Logger LOG = System.getLogger(JpaAdminAudit.class.getName());
  private static final String INSERT =
      "INSERT INTO admin_audit (action, event_id, detail, actor, remote_address)"
          + " VALUES (?, CAST(? AS uuid), ?, ?, ?)";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public void record(String action, Optional<UUID> eventId, String detail) {
    String id = eventId.map(UUID::toString).orElse(null);
    Actor actor = Actor.current();
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, action)
        .setParameter(2, id)
        .setParameter(3, detail)
        .setParameter(4, actor.name().orElse(null))
        .setParameter(5, actor.remoteAddress().orElse(null))
        .executeUpdate();
    LOG.log(
        Level.INFO,
        "An operator: {0} {1}, {2}",
        action,
        eventId.map(UUID::toString).orElse("of many"),
        detail);
  }
}
