package df.middleware.inbox;

import df.middleware.inbox.EventInbox.Claim;
import df.middleware.inbox.EventInbox.Parked;
import df.middleware.problem.BareTrace;
import df.middleware.quarantine.WatchForTrouble;
import df.middleware.vendor.CircuitOpen;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotOurTurn;
import df.middleware.vendor.NotYet;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is done about an attempt that failed, by what would help: time, the vendor, or a person. */
@Dependent
public class Remedies {
  private static final Logger LOG = System.getLogger(Remedies.class.getName());
  private static final Duration SOON = Duration.ofSeconds(1);

  private final EventInbox inbox;
  private final EventQueue queue;
  private final WatchForTrouble watch;
  private final RetryPolicy retries;
  private final LedgerAway ledgerAway;
  private final Clock clock;

  @Inject
  public Remedies(
      EventInbox inbox,
      EventQueue queue,
      WatchForTrouble watch,
      RetryPolicy retries,
      LedgerAway ledgerAway,
      Clock clock) {
    this.inbox = inbox;
    this.queue = queue;
    this.watch = watch;
    this.retries = retries;
    this.ledgerAway = ledgerAway;
    this.clock = clock;
  }

  void apply(Doorbell doorbell, Claim claim, Failure failure) {
    RuntimeException cause = failure.cause();
    if (cause instanceof CircuitOpen away) {
      park(doorbell, claim, failure, away.vendor());
    } else if (cause instanceof NotOurTurn early) {
      postpone(doorbell, claim, retries.spread(early.retryAfter().orElse(SOON)));
    } else if (cause instanceof NotYet early) {
      await(doorbell, claim, failure, early.retryAfter().orElse(SOON));
    } else if (cause instanceof VendorUnavailable notNow) {
      retry(doorbell, claim, failure, unavailable(claim, notNow.retryAfter()));
    } else if (cause instanceof VendorRejected || cause instanceof NeedsPerson) {
      giveUp(doorbell, claim, failure);
    } else if (ledgerAway.isCauseOf(cause)) {
      retry(doorbell, claim, failure, unavailable(claim, Optional.empty()));
    } else {
      LOG.log(
          Level.WARNING,
          "Event {0} failed unforeseen: {1}",
          claim.event().id(),
          BareTrace.of(cause));
      retry(doorbell, claim, failure, retries.afterUnforeseen(claim.event()));
    }
  }

  private Optional<Duration> unavailable(Claim claim, Optional<Duration> asked) {
    return retries.afterUnavailable(claim.event(), claim.parked(), asked);
  }

  private void park(Doorbell doorbell, Claim claim, Failure failure, Vendor vendor) {
    Parked parked = inbox.park(claim, vendor, failure.waitingEntry(claim.event(), clock));
    if (parked == Parked.DUE) {
      queue.announceLater(doorbell, SOON);
    }
  }

  private void postpone(Doorbell doorbell, Claim claim, Duration delay) {
    if (inbox.postpone(claim, delay)) {
      queue.announceLater(doorbell, delay);
    }
  }

  private void await(Doorbell doorbell, Claim claim, Failure failure, Duration delay) {
    if (inbox.retryLater(claim, delay, failure.waitingEntry(claim.event(), clock))) {
      queue.announceLater(doorbell, delay);
    }
  }

  private void retry(Doorbell doorbell, Claim claim, Failure failure, Optional<Duration> delay) {
    if (delay.isEmpty()) {
      giveUp(doorbell, claim, failure);
    } else if (inbox.retryLater(claim, delay.get(), failure.entry(claim.event(), clock))) {
      queue.announceLater(doorbell, delay.get());
    }
  }

  private void giveUp(Doorbell doorbell, Claim claim, Failure failure) {
    if (inbox.fail(claim, failure.entry(claim.event(), clock))) {
      LOG.log(Level.WARNING, "Event {0} ended in error", claim.event().id());
      queue.bury(doorbell);
      watch.failed(claim.event());
    }
  }
}
