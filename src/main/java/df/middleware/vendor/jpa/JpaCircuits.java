package df.middleware.vendor.jpa;

import df.middleware.vendor.Circuits;
import df.middleware.vendor.Vendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps the vendors' circuits in the table {@code vendor_circuits}. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaCircuits implements Circuits {
  private static final Logger LOG = System.getLogger(JpaCircuits.class.getName());

  /**
   * The first probe comes when the breaker of the node that opened the circuit lets a call through.
   * A circuit that was closed some moments ago stays closed: other nodes' breakers are still open.
   */
  private static final String OPEN =
      """
      INSERT INTO vendor_circuits AS c (vendor, open_since, next_probe_at)
      VALUES (?1, clock_timestamp(), clock_timestamp() + interval '5 seconds')
      ON CONFLICT (vendor) DO UPDATE SET open_since = excluded.open_since,
        next_probe_at = excluded.next_probe_at, probes = 0
      WHERE c.open_since IS NULL AND c.closed_at < clock_timestamp() - interval '10 seconds'
      """;

  private static final String CLOSE =
      """
      UPDATE vendor_circuits SET open_since = NULL, closed_at = clock_timestamp()
      WHERE vendor = ?1 AND open_since IS NOT NULL
      """;

  @SuppressWarnings("NullAway.Init")
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaCircuits() {}

  JpaCircuits(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void opened(Vendor vendor) {
    if (run(OPEN, vendor) == 1) {
      LOG.log(Level.WARNING, "{0} fails: its events are parked until it is back", vendor.title());
    }
  }

  @Override
  public void closed(Vendor vendor) {
    run(CLOSE, vendor);
  }

  private int run(String sql, Vendor vendor) {
    return entities.createNativeQuery(sql).setParameter(1, vendor.wireName()).executeUpdate();
  }
}
