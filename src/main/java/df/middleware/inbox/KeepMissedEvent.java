package df.middleware.inbox;

import df.middleware.event.DedupeKey;
import df.middleware.event.Incoming;
import df.middleware.inbox.EventInbox.Kept;
import df.middleware.routing.OptOutEvents;
import df.middleware.routing.RepairEvents;
import df.middleware.vendor.Precedence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What reconciliation found, as an event like any other: lanes, retries and the log hold. */
@Dependent
public class KeepMissedEvent implements RepairEvents {
  private final EventInbox inbox;
  private final EventQueue queue;
  private final OptOutEvents optOuts;

  @Inject
  public KeepMissedEvent(EventInbox inbox, EventQueue queue, OptOutEvents optOuts) {
    this.inbox = inbox;
    this.queue = queue;
    this.optOuts = optOuts;
  }

  @Override
  public UUID keep(Incoming missed, String key) {
    DedupeKey once = new DedupeKey(missed.source().wireName() + ":" + key, true);
    Arrival arrival = new Arrival(missed, once, precedence(missed));
    Kept kept = inbox.add(List.of(arrival)).get(0);
    queue.announce(new Doorbell(missed.source(), kept.id(), arrival.urgent()));
    return kept.id();
  }

  /** An opt-out is the first in line, however it was found. */
  private Precedence precedence(Incoming missed) {
    return optOuts.isOne(missed) ? Precedence.OPT_OUT : Precedence.BACKGROUND;
  }
}
