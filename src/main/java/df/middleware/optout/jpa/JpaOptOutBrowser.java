package df.middleware.optout.jpa;

import df.middleware.event.Payload;
import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutBrowser;
import df.middleware.optout.OptOutFilter;
import df.middleware.optout.OptOutSource;
import df.middleware.paging.Columns;
import df.middleware.paging.Columns.Column;
import df.middleware.paging.Columns.Order;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads {@code optout_registry}, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaOptOutBrowser implements OptOutBrowser {
  private static final Columns REGISTRY =
      new Columns(
          LIST,
          "optout_registry",
          Order.CREATED,
          List.of(
              Column.text("id"),
              Column.text("phone_number"),
              Column.text("status"),
              Column.text("source"),
              Column.text("reason"),
              Column.time("last_event_at"),
              Column.time("created_at"),
              Column.time("updated_at")));

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public Page<Payload> find(OptOutFilter filter, PageRequest page) {
    return REGISTRY.find(this::rows, matching(filter), page);
  }

  private static Where matching(OptOutFilter filter) {
    return new Where()
        .and("status = ?", filter.status(), OptOut.Status::wireName)
        .and("source = ?", filter.source(), OptOutSource::wireName)
        .and("phone_number = ?", filter.phone(), it -> it)
        .and("last_event_at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
        .and("last_event_at < CAST(? AS timestamptz)", filter.until(), Object::toString);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
