package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventFilter;
import df.middleware.inbox.FailedEvents;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events in error in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaFailedEvents implements FailedEvents {
  private static final Sql NOW = new Sql("SELECT " + Sql.micros("clock_timestamp()"), List.of());

  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Override
  public Failed count(EventFilter filter) {
    long number = 0;
    for (String table : EventSearch.tables(filter)) {
      number += rows(FailedSql.count(table, filter)).get(0).number(0);
    }
    return new Failed(number, rows(NOW).get(0).requiredTime(0));
  }

  @Override
  public List<Doorbell> replay(EventFilter filter, Instant failedBy, int limit) {
    List<Doorbell> replayed = new ArrayList<>();
    for (String table : EventSearch.tables(filter)) {
      int room = limit - replayed.size();
      rows(FailedSql.replay(table, filter, failedBy, room)).stream()
          .map(row -> new Doorbell(Source.ofWireName(row.requiredText(0)), row.uuid(1)))
          .forEach(replayed::add);
    }
    return replayed;
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
