package df.middleware.reconcile.jpa;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.ReconcileRun.Phase;
import df.middleware.reconcile.ReconcileRun.Place;
import df.middleware.reconcile.ReconcileRun.Scope;
import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.Totals;
import java.util.Locale;

/** The statements about runs. */
final class RunSql {
  static final String COLUMNS =
      "CAST(id AS text), CAST(dry_run AS text), CAST(forced AS text), "
          + Sql.micros("started_at")
          + ", "
          + Sql.micros("finished_at")
          + ", status, CAST(totals AS text), error_message, "
          + Sql.micros("since")
          + ", mapped, phase, place, "
          + Sql.micros("moved_at");

  static final String SELECT = "SELECT " + COLUMNS + " FROM reconcile_runs";

  /** A first run looks back for a day; a later one to the last that was whole, and a bit more. */
  static final String START =
      """
      INSERT INTO reconcile_runs (id, job_name, started_at, status, dry_run, forced, since, mapped)
      SELECT CAST(? AS uuid), ?, clock_timestamp(), 'running', CAST(? AS boolean),
        CAST(? AS boolean),
        coalesce((SELECT max(started_at) - interval '5 minutes' FROM reconcile_runs
                  WHERE status = 'done' AND NOT dry_run),
                 clock_timestamp() - interval '1 day'),
        (SELECT count(*) FROM contact_mappings)
      ON CONFLICT DO NOTHING
      """;

  static final String GOING_ON =
      """
      UPDATE reconcile_runs SET forced = forced OR CAST(? AS boolean)
      WHERE finished_at IS NULL AND dry_run = CAST(? AS boolean) RETURNING CAST(id AS text)
      """;

  static final String CLAIM =
      """
      UPDATE reconcile_runs SET owner = CAST(? AS uuid),
        lease_until = clock_timestamp() + ? * interval '1 second', rests_until = NULL
      WHERE id = (SELECT id FROM reconcile_runs
                  WHERE finished_at IS NULL AND coalesce(rests_until < clock_timestamp(), true)
                    AND (owner = CAST(? AS uuid)
                         OR coalesce(lease_until < clock_timestamp(), true))
                  ORDER BY owner = CAST(? AS uuid) DESC NULLS LAST, started_at LIMIT 1
                  FOR UPDATE SKIP LOCKED)
      RETURNING\s"""
          + COLUMNS;

  static final String RENEW =
      """
      UPDATE reconcile_runs SET lease_until = clock_timestamp() + ? * interval '1 second'
      WHERE owner = CAST(? AS uuid) AND finished_at IS NULL AND lease_until IS NOT NULL
      """;

  static final String SAVE =
      """
      UPDATE reconcile_runs SET totals = CAST(? AS jsonb), phase = ?, place = ?,
        moved_at = CAST(? AS timestamptz)
      WHERE id = CAST(? AS uuid) AND owner = CAST(? AS uuid) AND finished_at IS NULL
      """;

  static final String REST =
      """
      UPDATE reconcile_runs SET owner = NULL, lease_until = NULL,
        rests_until = clock_timestamp() + ? * interval '1 millisecond'
      WHERE id = CAST(? AS uuid) AND owner = CAST(? AS uuid)
      """;

  static final String END =
      """
      UPDATE reconcile_runs SET totals = CAST(? AS jsonb), status = ?,
        error_message = NULLIF(CAST(? AS text), ''), finished_at = clock_timestamp(),
        owner = NULL, lease_until = NULL, rests_until = NULL
      WHERE id = CAST(? AS uuid) AND owner = CAST(? AS uuid) AND finished_at IS NULL
      """;

  static final String SEEN =
      """
      INSERT INTO reconcile_seen (run_id, ghl_contact_id)
      SELECT CAST(? AS uuid), jsonb_array_elements_text(CAST(? AS jsonb)) ON CONFLICT DO NOTHING
      """;

  static final String UNSEEN =
      """
      SELECT CAST(m.id AS text), m.ghl_contact_id, m.aloware_contact_id FROM contact_mappings m
      WHERE m.id > CAST(? AS uuid) AND NOT EXISTS
        (SELECT 1 FROM reconcile_seen s
         WHERE s.run_id = CAST(? AS uuid) AND s.ghl_contact_id = m.ghl_contact_id)
      ORDER BY m.id LIMIT ?
      """;

  private RunSql() {}

  static ReconcileRun run(Row row, Json json) {
    return new ReconcileRun(
        row.uuid(0),
        new Mode(flag(row, 1), flag(row, 2)),
        row.requiredTime(3),
        row.time(4),
        Status.valueOf(row.requiredText(5).toUpperCase(Locale.ROOT)),
        totals(row.requiredText(6), json),
        row.text(7),
        new Scope(row.requiredTime(8), row.number(9)),
        new Place(
            Phase.valueOf(row.requiredText(10)), row.text(11).orElse(""), row.requiredTime(12)));
  }

  private static boolean flag(Row row, int column) {
    return row.text(column).filter("true"::equals).isPresent();
  }

  private static Totals totals(String stored, Json json) {
    try {
      return Totals.read(json.read(stored));
    } catch (NotJson cannotBe) {
      throw new IllegalStateException("the totals of a run are not JSON", cannotBe);
    }
  }
}
