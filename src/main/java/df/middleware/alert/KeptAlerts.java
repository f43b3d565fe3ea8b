package df.middleware.alert;

import df.middleware.alert.TroubledEvents.Troubled;
import df.middleware.routing.Alerts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Keeps what anybody raises; whoever posts it finds it there, also after a crash. */
@Dependent
public class KeptAlerts implements Alerts {
  private static final Logger LOG = System.getLogger(KeptAlerts.class.getName());
  private final AlertBook book;
  private final TroubledEvents events;

  @Inject
  public KeptAlerts(AlertBook book, TroubledEvents events) {
    this.book = book;
    this.events = events;
  }

  @Override
  public void raise(String type, Map<String, String> data) {
    raise(type, data.getOrDefault("eventId", type), data);
  }

  @Override
  public void raise(String type, String cause, Map<String, String> data) {
    try {
      boolean isNew =
          type.equals(AlertTypes.GIVEN_UP) ? givenUp(cause, data) : book.open(type, cause, data);
      if (isNew) {
        LOG.log(Level.WARNING, "Alert {0} of {1} is open", type, cause);
      }
    } catch (RuntimeException away) {
      LOG.log(Level.ERROR, "Alert {0} of {1} could not be kept", type, cause);
    }
  }

  /** One that is left out here, as one of a crowd, is counted when the ledger is looked at. */
  private boolean givenUp(String eventId, Map<String, String> data) {
    Map<String, String> all = events.byId(eventId).map(Troubled::data).orElse(data);
    return book.openOneOf(AlertTypes.GIVEN_UP, eventId, all, AlertTypes.CROWD);
  }

  @Override
  public void over(String type, String cause) {
    try {
      if (book.over(type, cause)) {
        LOG.log(Level.INFO, "Alert {0} of {1} is over", type, cause);
      }
    } catch (RuntimeException away) {
      LOG.log(Level.ERROR, "The end of alert {0} of {1} could not be kept", type, cause);
    }
  }
}
