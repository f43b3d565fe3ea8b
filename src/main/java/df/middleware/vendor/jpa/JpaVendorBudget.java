package df.middleware.vendor.jpa;

import df.middleware.vendor.RateLimited;
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
  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  @SuppressWarnings("NullAway.Init")
  @PersistenceContext(unitName = "df")
  private EntityManager entityManager;

  @Override
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = RateLimited.class)
  public Duration reserve(Vendor vendor) {
    Query reserve =
        spaced(BudgetSql.RESERVE, vendor)
            .setParameter(2, micros(vendor.spacing()))
            .setParameter(4, micros(LONGEST_WAIT))
            .setParameter(5, vendor.daily());
    List<?> due = reserve.getResultList();
    if (due.isEmpty()) {
      throw new RateLimited("the calls to " + vendor.title() + " are used up", freeAgain(vendor));
    }
    return Duration.of(Math.max(0, microsOf(due)), ChronoUnit.MICROS);
  }

  private Duration freeAgain(Vendor vendor) {
    Query query = spaced(BudgetSql.FREE_AGAIN, vendor).setParameter(5, vendor.daily());
    Duration wait = Duration.of(microsOf(query.getResultList()), ChronoUnit.MICROS);
    if (wait.compareTo(SHORTEST_RETRY) < 0) {
      return SHORTEST_RETRY;
    }
    return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void pause(Vendor vendor, Duration howLong) {
    spaced(BudgetSql.PAUSE, vendor).setParameter(4, micros(howLong)).executeUpdate();
  }

  private Query spaced(String sql, Vendor vendor) {
    Duration tolerance = vendor.spacing().multipliedBy(vendor.burst() - 1);
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, vendor.wireName())
        .setParameter(3, micros(tolerance));
  }

  private static long microsOf(List<?> rows) {
    return rows.get(0) instanceof Number micros ? micros.longValue() : 0;
  }

  private static long micros(Duration span) {
    return span.toNanos() / 1000;
  }
}
