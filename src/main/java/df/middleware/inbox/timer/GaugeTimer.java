package df.middleware.inbox.timer;

import df.middleware.inbox.LedgerGauges;
import df.middleware.inbox.QueueFigures;
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

/** Every ten seconds: looks how the ledger stands, for the gauges. */
@Singleton
@Startup
@DependsOn("MigrateSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GaugeTimer {
  private static final Logger LOG = System.getLogger(GaugeTimer.class.getName());

  private final AtomicBoolean looking = new AtomicBoolean();

  @Inject private QueueFigures figures;
  @Inject private LedgerGauges gauges;

  @PostConstruct
  void atStart() {
    look();
  }

  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void look() {
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      gauges.take(figures.standing());
    } catch (RuntimeException away) {
      LOG.log(Level.DEBUG, "The gauges keep their figures: {0}", BareTrace.names(away));
    } finally {
      looking.set(false);
    }
  }
}
