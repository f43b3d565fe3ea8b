package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.ManualEnd;
import df.middleware.synclog.SyncLog;
import df.middleware.synclog.SyncLogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends events in the ledger, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaManualEnd implements ManualEnd {
  static final String MARK_DONE =
      """
      UPDATE TABLE e SET status = 'done', outcome = 'marked-done',
        processed_at = clock_timestamp(), next_attempt_at = NULL, waiting_for = NULL
      WHERE e.id = CAST(? AS uuid) AND e.status IN ('pending', 'error')
      RETURNING CAST(e.id AS text), e.lane
      """;

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private SyncLog log;

  @Override
  public Optional<Collection<String>> markDone(Source source, UUID id, SyncLogEntry entry) {
    List<?> ended =
        entities
            .createNativeQuery(MARK_DONE.replace("TABLE", Tables.of(source)))
            .setParameter(1, id.toString())
            .getResultList();
    if (ended.isEmpty()) {
      return Optional.empty();
    }
    log.append(List.of(entry));
    Object lane = ((Object[]) ended.get(0))[1];
    return Optional.of(lane == null ? List.of() : List.of(lane.toString()));
  }
}
