package df.middleware.alert.timer;

import df.middleware.alert.PostAlerts;
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

/**
 * Every few seconds posts what is due, on each node; a slow receiver holds up no more than the one
 * thread that posts here.
 */
@Singleton
@Startup
@DependsOn("MigrateSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostTimer {
  private static final Logger LOG = System.getLogger(PostTimer.class.getName());

  private final AtomicBoolean posting = new AtomicBoolean();
  @Inject private PostAlerts alerts;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void post() {
    if (!posting.compareAndSet(false, true)) {
      return;
    }
    try {
      alerts.post();
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Alerts wait to be posted: {0}", away.toString());
    } finally {
      posting.set(false);
    }
  }
}
