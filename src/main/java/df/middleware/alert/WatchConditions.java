package df.middleware.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Looks at everything that may need a person; what cannot be looked at now holds up no other. */
@Dependent
public class WatchConditions {
  private static final Logger LOG = System.getLogger(WatchConditions.class.getName());
  private final List<Check> checks;

  @Inject
  public WatchConditions(
      StuckQueues queues, EventsInTrouble events, LeftAlone leftAlone, VendorTrouble vendors) {
    this(List.of(queues, events, leftAlone, vendors));
  }

  WatchConditions(List<Check> checks) {
    this.checks = checks;
  }

  public void look() {
    for (Check check : checks) {
      try {
        check.look();
      } catch (RuntimeException away) {
        String name = check.getClass().getSimpleName();
        LOG.log(Level.WARNING, "{0} could not be looked at: {1}", name, away.toString());
      }
    }
  }
}
