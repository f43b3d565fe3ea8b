package df.middleware.optout.jpa;

import df.middleware.optout.OptOut;
import df.middleware.optout.SendGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The gate, in the transaction that records a send. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class JpaSendGate implements SendGate {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaSendGate() {}

  /** For a transaction that somebody else has. */
  public JpaSendGate(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean isOpenTo(String phone) {
    RegistrySql sql = new RegistrySql(entities);
    sql.lock(phone);
    return sql.entry(phone).filter(OptOut::isOptedOut).isEmpty();
  }
}
