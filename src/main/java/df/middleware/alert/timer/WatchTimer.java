package df.middleware.alert.timer;

import df.middleware.alert.WatchConditions;
import df.middleware.job.JobSlots;
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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every ten seconds one node looks whether anything needs a person. */
@Singleton
@Startup
@DependsOn("MigrateSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchTimer {
  private static final Logger LOG = System.getLogger(WatchTimer.class.getName());
  private static final long SECONDS = 10;

  private final AtomicBoolean looking = new AtomicBoolean();
  @Inject private WatchConditions watch;
  @Inject private JobSlots slots;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void look() {
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      long second = clock.instant().getEpochSecond();
      if (slots.take("watch", Instant.ofEpochSecond(second - second % SECONDS))) {
        watch.look();
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Nobody looked for trouble; it comes again: {0}", away.toString());
    } finally {
      looking.set(false);
    }
  }
}
