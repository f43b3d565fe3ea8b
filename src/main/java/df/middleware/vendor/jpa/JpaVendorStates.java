package df.middleware.vendor.jpa;

import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorState;
import df.middleware.vendor.VendorStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads circuits and budgets where all nodes keep them. */
@ApplicationScoped
public class JpaVendorStates implements VendorStates {
  private static final String STATE =
      """
      SELECT c.open_since,
        CASE WHEN b.day = cast(clock_timestamp() AT TIME ZONE 'UTC' AS date)
             THEN b.used_today ELSE 0 END,
        cast(ceil(extract(epoch FROM
          b.next_free - cast(?2 AS bigint) * interval '1 microsecond' - clock_timestamp())
          * 1000000) AS bigint)
      FROM (SELECT cast(?1 AS text) AS vendor) v
      LEFT JOIN vendor_circuits c ON c.vendor = v.vendor
      LEFT JOIN vendor_budgets b ON b.vendor = v.vendor
      """;

  @SuppressWarnings("NullAway.Init")
  @PersistenceContext(unitName = "df")
  private EntityManager entityManager;

  /** For the container. */
  public JpaVendorStates() {}

  JpaVendorStates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<VendorState> all() {
    return Stream.of(Vendor.values()).map(this::stateOf).toList();
  }

  private VendorState stateOf(Vendor vendor) {
    Duration burst = Share.tolerance(vendor);
    Object[] row =
        (Object[])
            entityManager
                .createNativeQuery(STATE)
                .setParameter(1, vendor.wireName())
                .setParameter(2, burst.toNanos() / 1000)
                .getSingleResult();
    Duration wait = Duration.of(Math.max(0, number(row[2])), ChronoUnit.MICROS);
    return new VendorState(vendor, time(row[0]), number(row[1]), wait);
  }

  private static Optional<Instant> time(@Nullable Object column) {
    return column instanceof Timestamp time ? Optional.of(time.toInstant()) : Optional.empty();
  }

  private static long number(@Nullable Object column) {
    return column instanceof Number number ? number.longValue() : 0;
  }
}
