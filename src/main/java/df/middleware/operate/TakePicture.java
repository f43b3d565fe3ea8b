package df.middleware.operate;

import df.middleware.inbox.QueueDepths;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Asks the database and the broker how everything stands. */
@Dependent
public class TakePicture {
  private final LookAtLedger ledger;
  private final QueueDepths depths;
  private final Clock clock;

  @Inject
  public TakePicture(LookAtLedger ledger, QueueDepths depths, Clock clock) {
    this.ledger = ledger;
    this.depths = depths;
    this.clock = clock;
  }

  /** What does not answer is empty in it. */
  public Picture now() {
    return new Picture(clock.instant(), ledger.look(), depths.read());
  }
}
