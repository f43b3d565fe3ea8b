package df.middleware.vendor.jpa;

import df.middleware.vendor.CircuitOpen;
import df.middleware.vendor.Precedence;
import df.middleware.vendor.Turn;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps the vendors' budgets in the database that all nodes share. */
@ApplicationScoped
public class JpaVendorBudget implements VendorBudget {
  @SuppressWarnings("NullAway.Init")
  @PersistenceContext(unitName = "df")
  private EntityManager entityManager;

  /** For the container. */
  public JpaVendorBudget() {}

  JpaVendorBudget(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = CircuitOpen.class)
  public Turn reserve(Vendor vendor, Precedence precedence) {
    Share share = Share.of(vendor, precedence);
    List<?> taken = reserve(vendor, share, false);
    if (!taken.isEmpty()) {
      return turn(taken, false);
    }
    Object[] why = (Object[]) shared(BudgetSql.FREE_AGAIN, vendor, share).getSingleResult();
    boolean isProbe = Boolean.TRUE.equals(why[0]);
    if (isProbe) {
      takeProbe(vendor);
      taken = reserve(vendor, share, true);
    }
    return taken.isEmpty() ? new Turn(false, micros(why[1]), 0, false) : turn(taken, isProbe);
  }

  private void takeProbe(Vendor vendor) {
    int taken =
        entityManager
            .createNativeQuery(BudgetSql.PROBE)
            .setParameter(1, vendor.wireName())
            .executeUpdate();
    if (taken == 0) {
      throw new CircuitOpen(vendor);
    }
  }

  private List<?> reserve(Vendor vendor, Share share, boolean evenWhenOpen) {
    return shared(BudgetSql.RESERVE, vendor, share)
        .setParameter(2, micros(vendor.spacing()))
        .setParameter(6, evenWhenOpen)
        .getResultList();
  }

  private static Turn turn(List<?> rows, boolean isProbe) {
    Object[] row = (Object[]) rows.get(0);
    return new Turn(true, micros(row[0]), ((Number) row[1]).longValue(), isProbe);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void pause(Vendor vendor, Duration howLong) {
    spaced(BudgetSql.PAUSE, vendor).setParameter(4, micros(howLong)).executeUpdate();
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void usedAtLeast(Vendor vendor, long callsToday) {
    entityManager
        .createNativeQuery(BudgetSql.USED)
        .setParameter(1, vendor.wireName())
        .setParameter(2, callsToday)
        .executeUpdate();
  }

  private Query shared(String sql, Vendor vendor, Share share) {
    return spaced(sql, vendor)
        .setParameter(4, micros(share.ahead()))
        .setParameter(5, share.daily());
  }

  private Query spaced(String sql, Vendor vendor) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, vendor.wireName())
        .setParameter(3, micros(Share.tolerance(vendor)));
  }

  /** From what the database says; nothing for what has passed. */
  private static Duration micros(Object column) {
    return Duration.of(Math.max(0, ((Number) column).longValue()), ChronoUnit.MICROS);
  }

  private static long micros(Duration span) {
    return span.toNanos() / 1000;
  }
}
