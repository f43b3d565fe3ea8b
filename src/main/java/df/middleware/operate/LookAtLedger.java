package df.middleware.operate;

import df.middleware.inbox.PausedQueues;
import df.middleware.inbox.QueueFigures;
import df.middleware.operate.Picture.Ledger;
import df.middleware.paging.PageRequest;
import df.middleware.quarantine.Quarantine;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.vendor.VendorState;
import df.middleware.vendor.VendorStates;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the database for all that an administrator watches. */
@Dependent
public class LookAtLedger {
  private static final Logger LOG = System.getLogger(LookAtLedger.class.getName());
  private static final PageRequest ONE = new PageRequest(1, Optional.empty());
  private static final QuarantineFilter EVERY_RULE =
      new QuarantineFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final QueueFigures figures;
  private final PausedQueues paused;
  private final VendorStates vendors;
  private final Quarantine quarantine;

  @Inject
  public LookAtLedger(
      QueueFigures figures, PausedQueues paused, VendorStates vendors, Quarantine quarantine) {
    this.figures = figures;
    this.paused = paused;
    this.vendors = vendors;
    this.quarantine = quarantine;
  }

  /** Empty when the database is away. */
  public Optional<Ledger> look() {
    try {
      return Optional.of(
          new Ledger(
              figures.standing(),
              figures.lastMinute(),
              paused.all(),
              vendors.all().stream()
                  .collect(Collectors.toMap(VendorState::vendor, Function.identity())),
              quarantine.find(EVERY_RULE, ONE).total()));
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "The ledger cannot be watched: {0}", away.getClass().getName());
      return Optional.empty();
    }
  }
}
