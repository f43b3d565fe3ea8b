package df.middleware.inbox;

import df.middleware.event.Event;
import df.middleware.inbox.EventInbox.Claim;
import df.middleware.quarantine.CheckQuarantine;
import df.middleware.quarantine.WatchForTrouble;
import df.middleware.routing.Dispatch;
import df.middleware.routing.Identities;
import df.middleware.routing.LaneBusy;
import df.middleware.routing.SyncResult;
import df.middleware.trace.Work;
import df.middleware.vendor.ClaimLost;
import df.middleware.vendor.Mandate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
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
  private final Remedies remedies;
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
      Remedies remedies,
      InFlight inFlight,
      Clock clock) {
    this.inbox = inbox;
    this.lanes = lanes;
    this.queue = queue;
    this.identities = identities;
    this.quarantine = quarantine;
    this.watch = watch;
    this.dispatch = dispatch;
    this.remedies = remedies;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  /** Does what there is to do about that event; nothing, when somebody else does it. */
  public void process(Doorbell doorbell) {
    long since = inFlight.now();
    inbox
        .claim(doorbell.source(), doorbell.eventId())
        .ifPresent(claim -> underMandate(doorbell, claim, since));
  }

  private void underMandate(Doorbell doorbell, Claim claim, long since) {
    inFlight.claimed(claim.event().id(), claim.token(), since);
    try (Work.End work = work(doorbell, claim).begin()) {
      Mandate.during(
          () -> inFlight.holds(claim.token()),
          () -> claim.precedence().during(() -> inLane(doorbell, claim)));
    } finally {
      inFlight.remove(claim.token());
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
    inbox.nextIn(letPass).stream()
        .filter(it -> !it.eventId().equals(doorbell.eventId()))
        .forEach(queue::announce);
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
    } catch (ClaimLost tooSlow) {
      LOG.log(Level.WARNING, "Event {0} is somebody else''s by now", claim.event().id());
      return Optional.empty();
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
    } catch (LaneBusy | ClaimLost noFailure) {
      throw noFailure;
    } catch (RuntimeException failed) {
      remedies.apply(doorbell, claim, new Failure(startedAt, failed));
    }
  }
}
