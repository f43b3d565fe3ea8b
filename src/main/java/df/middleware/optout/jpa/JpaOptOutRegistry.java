package df.middleware.optout.jpa;

import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutRegistry;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.Statement;
import df.middleware.vendor.Mandate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The registry in PostgreSQL, each method a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaOptOutRegistry implements OptOutRegistry {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaOptOutRegistry() {}

  /** For a transaction that somebody else has. */
  public JpaOptOutRegistry(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<OptOut> of(String phone) {
    return new RegistrySql(entities).entry(phone);
  }

  @Override
  public Optional<OptOut> register(
      String phone, OptOutSource source, boolean blocks, Optional<Instant> at, String reason) {
    RegistrySql sql = new RegistrySql(entities);
    sql.lock(phone);
    Instant now = sql.now();
    sql.register(phone, new Statement(source, blocks, notLater(at, now), now, reason));
    return sql.entry(phone);
  }

  @Override
  public Optional<Statement> lastSaid(String phone, OptOutSource source) {
    return new RegistrySql(entities).lastSaid(phone, source);
  }

  /** When it happened: never later than we learnt of it. */
  static Instant notLater(Optional<Instant> at, Instant now) {
    return at.map(it -> it.truncatedTo(ChronoUnit.MICROS)).filter(now::isAfter).orElse(now);
  }

  @Override
  public void rememberGhlDnd(String phone, boolean isOurs) {
    Mandate.require();
    new RegistrySql(entities).rememberGhlDnd(phone, isOurs);
  }
}
