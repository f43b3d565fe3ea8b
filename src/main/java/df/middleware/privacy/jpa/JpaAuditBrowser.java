package df.middleware.privacy.jpa;

import df.middleware.event.Payload;
import df.middleware.paging.Columns;
import df.middleware.paging.Columns.Column;
import df.middleware.paging.Columns.Order;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import df.middleware.privacy.AuditBrowser;
import df.middleware.privacy.AuditFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Reads {@code admin_audit}. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaAuditBrowser implements AuditBrowser {
  private static final Columns AUDIT =
      new Columns(
          LIST,
          "admin_audit",
          Order.NUMBER,
          List.of(
              Column.number("id"),
              Column.time("at"),
              Column.text("action"),
              Column.text("event_id"),
              Column.text("detail"),
              Column.text("actor"),
              Column.text("remote_address")));

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public Page<Payload> find(AuditFilter filter, PageRequest page) {
    return AUDIT.find(this::rows, matching(filter), page);
  }

  private static Where matching(AuditFilter filter) {
    return new Where()
        .and("action = ?", filter.action(), it -> it)
        .and("actor = ?", filter.actor(), it -> it)
        .and("event_id = CAST(? AS uuid)", filter.eventId(), UUID::toString)
        .and("at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
        .and("at < CAST(? AS timestamptz)", filter.until(), Object::toString);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
