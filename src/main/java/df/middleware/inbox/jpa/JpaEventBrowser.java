package df.middleware.inbox.jpa;

import df.middleware.event.Json;
import df.middleware.inbox.Backlog;
import df.middleware.inbox.EventBrowser;
import df.middleware.inbox.EventDetail;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.EventItem;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the ledger, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaEventBrowser implements EventBrowser {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  @Override
  public Page<EventItem> find(EventFilter filter, PageRequest page) {
    return reading().find(filter, page);
  }

  @Override
  public Optional<EventDetail> byId(UUID id) {
    return reading().byId(id);
  }

  @Override
  public Backlog backlog() {
    return reading().backlog();
  }

  private ReadEvents reading() {
    return new ReadEvents(this::rows, json);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    for (int i = 0; i < sql.parameters().size(); i++) {
      query.setParameter(i + 1, sql.parameters().get(i));
    }
    List<?> found = query.getResultList();
    return found.stream().map(Row::of).toList();
  }
}
