package df.middleware.quarantine.jpa;

import df.middleware.event.Event;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import df.middleware.quarantine.Quarantine;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaQuarantine implements Quarantine {
  private static final String INSERT =
      """
      INSERT INTO quarantine_events (id, kind, value, source, reason, expires_at, created_at,
        automatic)
      VALUES (CAST(? AS uuid), ?, ?, NULLIF(CAST(? AS text), ''), NULLIF(CAST(? AS text), ''),
        CAST(NULLIF(CAST(? AS text), '') AS timestamptz), CAST(? AS timestamptz),
        CAST(? AS boolean))
      """;
  private static final String KNOWS =
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM webhook_events WHERE id = CAST(? AS uuid))
        OR EXISTS (SELECT 1 FROM texting_webhook_events WHERE id = CAST(? AS uuid))
      """;

  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Override
  public Optional<QuarantineRule> holding(Event event, Collection<String> laneKeys) {
    return rows(RuleSql.holding(event, laneKeys)).stream().findFirst().map(RuleSql::read);
  }

  @Override
  public void add(QuarantineRule rule) {
    query(
            new Sql(
                INSERT,
                List.of(
                    rule.id().toString(),
                    rule.kind().wireName(),
                    rule.value(),
                    rule.source().map(it -> it.wireName()).orElse(""),
                    rule.reason().orElse(""),
                    rule.expiresAt().map(Instant::toString).orElse(""),
                    rule.createdAt().toString(),
                    String.valueOf(rule.automatic()))))
        .executeUpdate();
  }

  @Override
  public Page<QuarantineRule> find(QuarantineFilter filter, PageRequest page) {
    Where all = RuleSql.inForce(filter);
    String count = "SELECT count(*) FROM quarantine_events r" + all.text();
    long total = rows(new Sql(count, all.parameters())).get(0).number(0);
    Where where = RuleSql.inForce(filter);
    page.after()
        .ifPresent(
            it ->
                where.and(
                    "(r.created_at, r.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
                    it.time().toString(),
                    it.tie().toString()));
    List<Object> parameters = new ArrayList<>(where.parameters());
    parameters.add(page.rows());
    String text = RuleSql.SELECT + where.text() + " ORDER BY r.created_at DESC, r.id DESC LIMIT ?";
    List<QuarantineRule> found =
        rows(new Sql(text, parameters)).stream().map(RuleSql::read).toList();
    return Page.of(found, page, total, QuarantineRule::cursor);
  }

  @Override
  public int remove(QuarantineFilter filter) {
    Where where = RuleSql.matching(filter);
    return query(new Sql("DELETE FROM quarantine_events r" + where.text(), where.parameters()))
        .executeUpdate();
  }

  @Override
  public boolean knowsEvent(UUID eventId) {
    String id = eventId.toString();
    return !rows(new Sql(KNOWS, List.of(id, id))).isEmpty();
  }

  private List<Row> rows(Sql sql) {
    return Row.all(query(sql).getResultList());
  }

  private Query query(Sql sql) {
    Query query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return query;
  }
}
