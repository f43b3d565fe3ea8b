package df.middleware.alert.jpa;

import df.middleware.alert.Alert.State;
import df.middleware.alert.AlertBrowser;
import df.middleware.alert.AlertFilter;
import df.middleware.alert.AlertItem;
import df.middleware.event.Json;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code alerts}, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaAlertBrowser implements AlertBrowser {
  private static final String SELECT =
      "SELECT "
          + AlertRows.COLUMNS
          + ", a.told, "
          + Sql.micros("a.told_at")
          + ", a.attempts, a.last_error FROM alerts a";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaAlertBrowser() {}

  JpaAlertBrowser(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public Page<AlertItem> find(AlertFilter filter, PageRequest page) {
    AlertRows rows = new AlertRows(entities, json);
    Where all = matching(filter);
    Sql count = new Sql("SELECT count(*) FROM alerts a" + all.text(), all.parameters());
    Where onPage = matching(filter);
    page.after()
        .ifPresent(
            place ->
                onPage.and(
                    "(a.opened_at, a.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
                    place.time().toString(),
                    place.tie().toString()));
    List<Object> parameters = new ArrayList<>(onPage.parameters());
    parameters.add(page.rows());
    Sql items =
        new Sql(
            SELECT + onPage.text() + " ORDER BY a.opened_at DESC, a.id DESC LIMIT ?", parameters);
    List<AlertItem> found = rows.find(items).stream().map(row -> item(rows, row)).toList();
    return Page.of(found, page, rows.find(count).get(0).number(0), AlertItem::cursor);
  }

  private static Where matching(AlertFilter filter) {
    Where where =
        new Where()
            .and("a.type = ?", filter.type(), it -> it)
            .and("a.cause = ?", filter.cause(), it -> it);
    return filter
        .state()
        .map(it -> where.and("a.over_at IS " + (it == State.OPEN ? "NULL" : "NOT NULL")))
        .orElse(where);
  }

  private static AlertItem item(AlertRows rows, Row row) {
    return new AlertItem(
        rows.alert(row), row.text(6), row.time(7), (int) row.number(8), row.text(9));
  }
}
