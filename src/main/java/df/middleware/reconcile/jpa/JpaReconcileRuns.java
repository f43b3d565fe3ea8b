package df.middleware.reconcile.jpa;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.ReconcileRuns;
import df.middleware.reconcile.Repair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs in {@code reconcile_runs}. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaReconcileRuns implements ReconcileRuns {
  private static final UUID FIRST = new UUID(0, 0);

  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Inject Json json;

  private Query query(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private List<Row> rows(String sql, Object... parameters) {
    return Row.all(query(sql, parameters).getResultList());
  }

  private Optional<ReconcileRun> first(String sql, Object... parameters) {
    return rows(sql, parameters).stream().findFirst().map(it -> RunSql.run(it, json));
  }

  @Override
  public UUID start(UUID id, Mode mode) {
    return begun(id, mode)
        .or(() -> goingOn(mode))
        // It ended in between
        .or(() -> begun(id, mode))
        .orElseThrow(() -> new IllegalStateException("runs begin and end too quickly"));
  }

  private Optional<UUID> begun(UUID id, Mode mode) {
    int begun =
        query(
                RunSql.START,
                id.toString(),
                ReconcileRun.JOB,
                Boolean.toString(mode.dryRun()),
                Boolean.toString(mode.forced()))
            .executeUpdate();
    return begun == 1 ? Optional.of(id) : Optional.empty();
  }

  private Optional<UUID> goingOn(Mode mode) {
    return rows(RunSql.GOING_ON, Boolean.toString(mode.forced()), Boolean.toString(mode.dryRun()))
        .stream()
        .findFirst()
        .map(it -> it.uuid(0));
  }

  @Override
  public Optional<ReconcileRun> claim(UUID worker) {
    String me = worker.toString();
    return first(RunSql.CLAIM, me, LEASE.toSeconds(), me, me);
  }

  @Override
  public void renew(UUID worker) {
    query(RunSql.RENEW, LEASE.toSeconds(), worker.toString()).executeUpdate();
  }

  @Override
  public boolean save(UUID worker, ReconcileRun run, Collection<String> seen, List<Repair> found) {
    int mine =
        query(
                RunSql.SAVE,
                json.write(run.totals().payload()),
                run.place().phase().name(),
                run.place().after(),
                run.place().movedAt().toString(),
                run.id().toString(),
                worker.toString())
            .executeUpdate();
    if (mine == 1) {
      query(RunSql.SEEN, run.id().toString(), json.write(Payload.of(List.copyOf(seen))))
          .executeUpdate();
      found.forEach(it -> plan(run.id(), it));
    }
    return mine == 1;
  }

  private void plan(UUID runId, Repair repair) {
    query(
            RepairSql.PLAN,
            runId.toString(),
            repair.subject(),
            repair.kind().name(),
            repair.contactId(),
            json.write(repair.details()))
        .executeUpdate();
  }

  @Override
  public void rest(UUID worker, ReconcileRun run, Duration howLong) {
    query(RunSql.REST, howLong.toMillis(), run.id().toString(), worker.toString()).executeUpdate();
  }

  @Override
  public boolean end(UUID worker, ReconcileRun run) {
    String id = run.id().toString();
    int mine =
        query(
                RunSql.END,
                json.write(run.totals().payload()),
                run.status().wireName(),
                run.errorMessage().orElse(""),
                id,
                worker.toString())
            .executeUpdate();
    if (mine == 1) {
      query("DELETE FROM reconcile_seen WHERE run_id = CAST(? AS uuid)", id).executeUpdate();
      query("DELETE FROM reconcile_repairs WHERE run_id = CAST(? AS uuid)", id).executeUpdate();
    }
    return mine == 1;
  }

  @Override
  public List<Unseen> unseen(UUID runId, Optional<UUID> after, int limit) {
    return rows(RunSql.UNSEEN, after.orElse(FIRST).toString(), runId.toString(), limit).stream()
        .map(it -> new Unseen(it.uuid(0), it.text(1), it.text(2)))
        .toList();
  }

  @Override
  public Optional<ReconcileRun> byId(UUID id) {
    return first(RunSql.SELECT + " WHERE id = CAST(? AS uuid)", id.toString());
  }

  @Override
  public Page<ReconcileRun> find(PageRequest page) {
    String order = " ORDER BY started_at DESC, id DESC LIMIT ?";
    List<Row> found =
        page.after()
            .map(
                place ->
                    rows(
                        RunSql.SELECT
                            + " WHERE (started_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))"
                            + order,
                        place.time().toString(),
                        place.tie().toString(),
                        page.rows()))
            .orElseGet(() -> rows(RunSql.SELECT + order, page.rows()));
    long total = rows("SELECT count(*) FROM reconcile_runs").get(0).number(0);
    List<ReconcileRun> runs = found.stream().map(it -> RunSql.run(it, json)).toList();
    return Page.of(runs, page, total, ReconcileRun::cursor);
  }

  @Override
  public Optional<ReconcileRun> last() {
    return first(RunSql.SELECT + " ORDER BY started_at DESC, id DESC LIMIT 1");
  }
}
