package df.middleware.quarantine.jpa;

import df.middleware.quarantine.RecentEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;

/** Counts in the ledger, each by an index. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaRecentEvents implements RecentEvents {
  private static final List<String> TABLES = List.of("webhook_events", "texting_webhook_events");
  private static final String WITHIN =
      " AND e.processed_at > clock_timestamp() - ? * interval '1 millisecond'";
  private static final String FAILED =
      "SELECT count(*) FROM TABLE e WHERE e.status = 'error' AND e.lane = ?"
          + " AND e.entity_type <> 'optout'"
          + WITHIN;
  private static final String OTHERS =
      "SELECT count(*) FROM (SELECT DISTINCT e.lane FROM webhook_events e"
          + " WHERE e.status = 'error' AND e.lane <> ?"
          + WITHIN
          + " LIMIT ?) others";

  /** What was written in a minute arrived not long before; the index is of arrivals. */
  private static final String SYNCS =
      "SELECT count(*) FROM webhook_events e WHERE e.lane = ?"
          + " AND e.coalesce_key IS NOT NULL AND e.outcome = 'synced'"
          + WITHIN
          + " AND e.received_at > clock_timestamp() - interval '1 hour'";

  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Override
  public long failed(String lane, Duration within) {
    return TABLES.stream()
        .mapToLong(table -> count(FAILED.replace("TABLE", table), lane, within.toMillis()))
        .sum();
  }

  @Override
  public long othersFailing(String lane, Duration within, int limit) {
    return count(OTHERS, lane, within.toMillis(), limit);
  }

  @Override
  public long contactSyncs(String lane, Duration within) {
    return count(SYNCS, lane, within.toMillis());
  }

  private long count(String sql, Object... parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return ((Number) query.getSingleResult()).longValue();
  }
}
