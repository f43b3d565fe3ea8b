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
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the ledger, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaEventBrowser implements EventBrowser {
  /** For this transaction: a search by text may read all payloads there are. */
  private static final String BOUNDED = "SELECT set_config('statement_timeout', '5000', true)";

  private static final String BROKEN_OFF = "57014";
  private static final int CAUSES = 10;
  private static final Problem TOO_MUCH =
      Problem.of(503, "The search takes too long; narrow it, by since and until or an id.");

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  @Override
  public Page<EventItem> find(EventFilter filter, PageRequest page) {
    entities.createNativeQuery(BOUNDED).getResultList();
    try {
      return reading().find(filter, page);
    } catch (PersistenceException failure) {
      throw tooMuch(failure) ? new Refused(TOO_MUCH) : failure;
    }
  }

  @Override
  public Optional<EventDetail> byId(UUID id) {
    return reading().byId(id);
  }

  @Override
  public Backlog backlog() {
    return reading().backlog();
  }

  /** Whether PostgreSQL broke the search off. */
  private static boolean tooMuch(PersistenceException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(it -> it instanceof SQLException sql && BROKEN_OFF.equals(sql.getSQLState()));
  }

  private ReadEvents reading() {
    return new ReadEvents(this::rows, json);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
