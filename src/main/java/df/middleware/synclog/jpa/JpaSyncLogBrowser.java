package df.middleware.synclog.jpa;

import df.middleware.event.Json;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.synclog.SyncLogBrowser;
import df.middleware.synclog.SyncLogFilter;
import df.middleware.synclog.SyncLogItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Reads {@code sync_log}. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaSyncLogBrowser implements SyncLogBrowser {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  @Override
  public Page<SyncLogItem> find(SyncLogFilter filter, PageRequest page) {
    return new SyncLogSearch(this::rows, json).find(filter, page);
  }

  @Override
  public List<SyncLogItem> ofEvent(UUID eventId) {
    return new SyncLogSearch(this::rows, json).ofEvent(eventId);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
