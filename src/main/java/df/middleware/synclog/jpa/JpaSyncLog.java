package df.middleware.synclog.jpa;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.event.Storable;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLog;
import df.middleware.synclog.SyncLogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows of {@code sync_log}. */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class JpaSyncLog implements SyncLog {
  private static final String INSERT =
      """
      INSERT INTO sync_log (direction, entity_type, entity_id, source_id, target_id, status,
        decisions, started_at, finished_at, error_message, correlation_id)
      VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS timestamptz), CAST(? AS timestamptz),
        ?, CAST(? AS uuid))
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaSyncLog() {}

  /** For a transaction that somebody else has. */
  public JpaSyncLog(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public void append(List<SyncLogEntry> entries) {
    entries.forEach(this::append);
  }

  private void append(SyncLogEntry entry) {
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, entry.direction().wireName())
        .setParameter(2, entry.entityType().wireName())
        .setParameter(3, storable(entry.entityId()))
        .setParameter(4, storable(entry.sourceId()))
        .setParameter(5, storable(entry.targetId()))
        .setParameter(6, entry.status().wireName())
        .setParameter(7, json.write(decisions(entry.decisions())))
        .setParameter(8, entry.startedAt().toString())
        .setParameter(9, entry.finishedAt().toString())
        .setParameter(10, storable(entry.errorMessage()))
        .setParameter(11, entry.correlationId().toString())
        .executeUpdate();
  }

  private static @Nullable String storable(Optional<String> text) {
    return text.map(Storable::text).orElse(null);
  }

  private static Payload decisions(List<Decision> decisions) {
    return Payload.of(decisions.stream().map(JpaSyncLog::decision).toList());
  }

  private static Map<String, Object> decision(Decision decision) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", decision.field());
    row.put("value", decision.value());
    row.put("source", decision.source());
    row.put("reason", decision.reason());
    return row;
  }
}
