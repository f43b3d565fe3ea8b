package df.middleware.inbox;

import df.middleware.event.Event;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.problem.BareTrace;
import df.middleware.quarantine.CheckQuarantine;
import df.middleware.quarantine.WatchForTrouble;
import df.middleware.routing.Dispatch;
import df.middleware.routing.Identities;
import df.middleware.routing.LaneBusy;
import df.middleware.routing.SyncResult;
import df.middleware.trace.Work;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotYet;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes one event through: claim it, enter its person's lane, carry out its flow, write down how it
 * ended, ring for whoever waited.
 */
@Dependent
public class ProcessEvent {
  private static final Logger LOG = System.getLogger(ProcessEvent.class.getName());

  private final EventInbox inbox;
  private final Lanes lanes;
  private final EventQueue queue;
  private final Identities identities;
  private final CheckQuarantine quarantine;
  private final WatchForTrouble watch;
  private final Dispatch dispatch;
  private final RetryPolicy retries;
  private final InFlight inFlight;
  private final Clock clock;

  @Inject
  public ProcessEvent(
      EventInbox inbox,
      Lanes lanes,
      EventQueue queue,
      Identities identities,
      CheckQuarantine quarantine,
      WatchForTrouble watch,
      Dispatch dispatch,
      RetryPolicy retries,
      InFlight inFlight,
      Clock clock) {
    this.inbox = inbox;
    this.lanes = lanes;
    this.queue = queue;
    this.identities = identities;
    this.quarantine = quarantine;
    this.watch = watch;
    this.dispatch = dispatch;
    this.retries = retries;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  /** Does what there is to do about that event; nothing, when somebody else does it. */
  public void process(Doorbell doorbell) {
    Optional<Claim> claim = inbox.claim(doorbell.source(), doorbell.eventId());
    if (claim.isEmpty()) {
      return;
    }
    inFlight.add(claim.get().event().id(), claim.get().token());
    try (Work.End work = work(doorbell, claim.get()).begin()) {
      inLane(doorbell, claim.get());
    } finally {
      inFlight.remove(claim.get().token());
    }
  }

  /** From here on it is known to which trace the lines of the log and the vendors' calls belong. */
  private static Work work(Doorbell doorbell, Claim claim) {
    return Work.on(doorbell.source(), doorbell.eventId(), claim.trace());
  }

  private void inLane(Doorbell doorbell, Claim claim) {
    List<String> keys = identities.laneKeysOf(claim.event().person());
    Set<String> letPass = new TreeSet<>();
    claim.waitedFor().ifPresent(letPass::add);
    Optional<String> busy = lanes.enter(keys, claim.token());
    if (busy.isEmpty()) {
      letPass.addAll(keys);
      try {
        busy = carryOut(doorbell, claim, keys);
      } finally {
        lanes.leave(claim.token());
      }
    }
    busy.ifPresent(key -> waitFor(key, doorbell, claim));
    letPass.addAll(inFlight.wantedBy(claim.token()));
    busy.ifPresent(letPass::remove);
    inbox.nextIn(letPass).stream().filter(it -> !it.equals(doorbell)).forEach(queue::announce);
  }

  private void waitFor(String busy, Doorbell doorbell, Claim claim) {
    inbox.waitFor(claim, busy);
    if (lanes.isFree(busy)) {
      queue.announce(doorbell); // its holder left before it could see that we wait
    }
  }

  /** The lane that turned out to be needed and is busy; empty when the attempt has ended. */
  private Optional<String> carryOut(Doorbell doorbell, Claim claim, List<String> keys) {
    try {
      attempt(doorbell, claim, keys);
      return Optional.empty();
    } catch (LaneBusy busy) {
      return Optional.of(busy.key());
    }
  }

  private void attempt(Doorbell doorbell, Claim claim, List<String> keys) {
    Event event = claim.event();
    Instant startedAt = clock.instant();
    try {
      SyncResult result = quarantine.skipped(event, keys).orElseGet(() -> dispatch.dispatch(event));
      if (inbox.finish(claim, result)) {
        watch.done(event, result.outcome());
      }
    } catch (LaneBusy busy) {
      throw busy;
    } catch (NotYet early) {
      retry(doorbell, claim, new Failure(startedAt, early), early.retryAfter());
    } catch (VendorUnavailable notNow) {
      Optional<Duration> delay = retries.afterUnavailable(event, notNow.retryAfter());
      retry(doorbell, claim, new Failure(startedAt, notNow), delay);
    } catch (VendorRejected | NeedsPerson noUse) {
      giveUp(doorbell, claim, new Failure(startedAt, noUse));
    } catch (RuntimeException unforeseen) {
      LOG.log(
          Level.WARNING, "Event {0} failed unforeseen: {1}", event.id(), BareTrace.of(unforeseen));
      retry(doorbell, claim, new Failure(startedAt, unforeseen), retries.afterUnforeseen(event));
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
