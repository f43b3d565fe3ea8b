package df.middleware.reconcile.jpa;

import df.middleware.event.json.JsonpJson;
import df.middleware.testing.TestDatabase;
import java.util.function.Function;

/** The adapters on the real PostgreSQL, each call a transaction of its own. */
final class OnPostgres {
  private OnPostgres() {}

  static void empty() {
    TestDatabase.run(
        "TRUNCATE reconcile_runs, reconcile_seen, reconcile_repairs, contact_mappings,"
            + " webhook_events");
  }

  static <T> T runs(Function<JpaReconcileRuns, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaReconcileRuns runs = new JpaReconcileRuns();
          runs.entities = entities;
          runs.json = new JsonpJson();
          return work.apply(runs);
        });
  }

  static <T> T repairs(Function<JpaRepairs, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaRepairs repairs = new JpaRepairs();
          repairs.entities = entities;
          repairs.json = new JsonpJson();
          return work.apply(repairs);
        });
  }
}
