package df.middleware.inbox.timer;

import df.middleware.inbox.EventInbox;
import df.middleware.inbox.InFlight;
import df.middleware.problem.BareTrace;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps the leases of what this node works on, every five seconds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeaseTimer {
  private static final Logger LOG = System.getLogger(LeaseTimer.class.getName());

  @Inject private EventInbox inbox;
  @Inject private InFlight inFlight;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void renew() {
    try {
      inFlight.renew(inbox::renew);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Leases are not renewed: {0}", BareTrace.names(away));
    }
  }
}
