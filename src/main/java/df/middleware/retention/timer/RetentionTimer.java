package df.middleware.retention.timer;

import df.middleware.job.JobSlots;
import df.middleware.retention.RemoveOldData;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every minute one node removes what is too old: little, as it comes often. */
@Singleton
@Startup
@DependsOn("MigrateSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {
  private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());

  private final AtomicBoolean removing = new AtomicBoolean();
  @Inject private RemoveOldData oldData;
  @Inject private JobSlots slots;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void remove() {
    if (!removing.compareAndSet(false, true)) {
      return;
    }
    try {
      if (slots.take("retention", clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
        oldData.remove();
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Old data wait to be removed: {0}", away.toString());
    } finally {
      removing.set(false);
    }
  }
}
