package df.middleware.alert.jpa;

import df.middleware.alert.LedgerLook;
import df.middleware.event.Json;
import df.middleware.event.Source;
import df.middleware.paging.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks into the ledger's tables for what waits, and at the rules of the quarantine. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaLedgerLook implements LedgerLook {
  /** An event that was to be tried again later waits since then, not since its arrival. */
  private static final String OLDEST =
      """
      SELECT source, CAST(floor(extract(epoch FROM clock_timestamp() - min(due_at))) AS bigint)
      FROM (
        SELECT source, greatest(received_at, next_attempt_at) AS due_at
        FROM webhook_events e WHERE status = 'pending' AND NOT PARKED
        UNION ALL
        SELECT source, greatest(received_at, next_attempt_at)
        FROM texting_webhook_events e WHERE status = 'pending' AND NOT PARKED) waiting
      WHERE due_at <= clock_timestamp()
      GROUP BY source
      """
          // Its vendor is away, of which there is an alert of its own
          .replace(
              "PARKED",
              "EXISTS (SELECT 1 FROM vendor_circuits away"
                  + " WHERE away.vendor = e.parked_for AND away.open_since IS NOT NULL)");

  private static final String RULES =
      "SELECT CAST(id AS text) FROM quarantine_events"
          + " WHERE CAST(id AS text) = ANY (string_to_array(?, ','))"
          + " AND (expires_at IS NULL OR expires_at > clock_timestamp())";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaLedgerLook() {}

  JpaLedgerLook(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public Map<Source, Duration> oldestDue() {
    return rows().find(OLDEST).stream()
        .collect(
            Collectors.toMap(
                row -> Source.ofWireName(row.requiredText(0)),
                row -> Duration.ofSeconds(row.number(1))));
  }

  @Override
  public Set<Source> paused() {
    return rows().find("SELECT source FROM paused_queues").stream()
        .map(row -> Source.ofWireName(row.requiredText(0)))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> rulesInForce(Collection<String> ids) {
    return rows().find(RULES, String.join(",", ids)).stream()
        .map((Row row) -> row.requiredText(0))
        .collect(Collectors.toSet());
  }

  private AlertRows rows() {
    return new AlertRows(entities, json);
  }
}
