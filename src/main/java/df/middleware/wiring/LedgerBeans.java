package df.middleware.wiring;

import df.middleware.inbox.Crowd;
import df.middleware.inbox.InFlight;
import df.middleware.inbox.InboxSettings;
import df.middleware.inbox.LedgerGauges;
import df.middleware.inbox.RetryPolicy;
import df.middleware.meter.Meters;
import df.middleware.routing.AskForSync;
import df.middleware.routing.Dispatch;
import df.middleware.routing.EventRouter;
import df.middleware.routing.HandlerTable;
import df.middleware.routing.OptOutEvents;
import df.middleware.routing.SyncHandler;
import df.middleware.routing.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the ledger works with: its settings, its rules, and the table of the flows' handlers. */
@ApplicationScoped
public class LedgerBeans {

  @Produces
  @Singleton
  InboxSettings inboxSettings(Settings settings) {
    Settings.Ledger ledger = settings.ledger();
    return new InboxSettings(ledger.lease(), ledger.retryMaxAge(), ledger.jobsBatchSize());
  }

  @Produces
  @Singleton
  InFlight inFlight(InboxSettings settings) {
    return new InFlight(settings.lease(), System::nanoTime);
  }

  @Produces
  @Singleton
  Crowd crowd() {
    return new Crowd();
  }

  @Produces
  @Singleton
  LedgerGauges ledgerGauges(Meters meters, Clock clock) {
    return new LedgerGauges(meters, clock);
  }

  @Produces
  @Singleton
  RetryPolicy retryPolicy(InboxSettings settings, Clock clock, Wishes wishes) {
    return new RetryPolicy(
        settings.retryMaxAge(),
        clock,
        RandomGenerator.getDefault(),
        event ->
            event.message().flatMap(wishes::in).isPresent()
                || event.eventType().equals(AskForSync.OPT_OUT_SET));
  }

  @Produces
  @Singleton
  OptOutEvents optOutEvents(Wishes wishes) {
    return new OptOutEvents(wishes);
  }

  /** Refuses to start when a flow has no handler, or two. */
  @Produces
  @Singleton
  Dispatch dispatch(Instance<SyncHandler> handlers, Wishes wishes, Clock clock) {
    return new Dispatch(new EventRouter(wishes), new HandlerTable(handlers), clock);
  }
}
