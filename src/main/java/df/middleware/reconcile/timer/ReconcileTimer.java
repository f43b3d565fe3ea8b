package df.middleware.reconcile.timer;

import df.middleware.job.JobSlots;
import df.middleware.problem.BareTrace;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRuns;
import df.middleware.reconcile.ReconcileSettings;
import df.middleware.reconcile.Reconciliation;
import df.middleware.reconcile.WorkOnRun;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * On every node: begins the run that is due, once over all of them, and goes on with whatever run
 * nobody works on.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class ReconcileTimer {
  private static final Logger LOG = System.getLogger(ReconcileTimer.class.getName());

  private final UUID worker = UUID.randomUUID();
  private final AtomicBoolean working = new AtomicBoolean();
  private volatile boolean isStopping;

  @Inject private ReconcileSettings settings;
  @Inject private JobSlots slots;
  @Inject private Reconciliation reconciliation;
  @Inject private ReconcileRuns runs;
  @Inject private WorkOnRun workOnRun;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void begin() {
    try {
      if (working.get()) {
        runs.renew(worker);
      }
      Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      if (settings.schedule().isDue(minute) && slots.take(ReconcileRun.JOB, minute)) {
        reconciliation.start(false);
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "No run is begun just now: {0}", away.toString());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "2/3", persistent = false)
  void work() {
    if (!working.compareAndSet(false, true)) {
      return;
    }
    try {
      workOnRun.work(worker, () -> !isStopping);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "A run is interrupted and goes on later: {0}", BareTrace.of(failed));
    } finally {
      working.set(false);
    }
  }

  @PreDestroy
  void stop() {
    isStopping = true;
  }
}
