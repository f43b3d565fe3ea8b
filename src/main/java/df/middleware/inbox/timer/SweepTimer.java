package df.middleware.inbox.timer;

import df.middleware.inbox.RingForWaiting;
import df.middleware.problem.BareTrace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every ten seconds: takes back what a dead node held, and rings for what nobody looks at. */
@Singleton
@Startup
@DependsOn("MigrateSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {
  private static final Logger LOG = System.getLogger(SweepTimer.class.getName());

  private final AtomicBoolean sweeping = new AtomicBoolean();

  @Inject private RingForWaiting ring;

  @PostConstruct
  void atStart() {
    sweep();
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void sweep() {
    if (!sweeping.compareAndSet(false, true)) {
      return;
    }
    try {
      int rung = ring.sweep();
      if (rung > 0) {
        LOG.log(Level.INFO, "Rang for {0} events that waited", rung);
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "The sweep failed; it comes again: {0}", BareTrace.names(away));
    } finally {
      sweeping.set(false);
    }
  }
}
