package df.middleware.inbox;

import df.middleware.event.Event;
import df.middleware.event.Source;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.trace.TraceId;
import df.middleware.vendor.Precedence;
import df.middleware.vendor.Vendor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The ledger of events: pending → processing → done or error.
 *
 * <p>Each method is a transaction of its own, with the database as its only resource. A database
 * that is away shows as a {@link RuntimeException} of the adapter; nothing was written then.
 */
public interface EventInbox {

  /**
   * Keeps the events of one delivery, all or none, and commits.
   *
   * @return for each event in turn, what became of it
   */
  List<Kept> add(List<Arrival> arrivals);

  /**
   * What became of an arrival.
   *
   * @param id of the event; of the first one when this is its duplicate
   */
  record Kept(UUID id, boolean duplicate) {}

  /**
   * Takes an event to work on: {@code pending → processing}, one attempt more, with a lease.
   *
   * <p>Empty when there is nothing to do: it is done or somebody else has it; it is not due yet; a
   * newer contact event carries it; an older event of its lane comes first. Whoever finishes that
   * older one rings for this one.
   */
  Optional<Claim> claim(Source source, UUID id);

  /**
   * An event that is ours to work on, until the lease ends.
   *
   * @param token proves at the end that it still is
   * @param waitedFor the lane that it waited for last; others may wait for it too
   * @param precedence of the calls to vendors that are made for it
   * @param parked how long it waited for vendors that were away; no part of its age
   * @param trace the one that its webhook began or carried on
   */
  record Claim(
      Event event,
      UUID token,
      Optional<String> waitedFor,
      Precedence precedence,
      Duration parked,
      Optional<TraceId> trace) {
    public Claim(Event event, UUID token) {
      this(event, token, Optional.empty(), Precedence.LIVE, Duration.ZERO, Optional.empty());
    }
  }

  /**
   * Ends it as {@code done}, with the rows for the log; false when the claim was lost meanwhile.
   */
  boolean finish(Claim claim, SyncResult result);

  /** Gives it back to be tried again after that time; false when the claim was lost meanwhile. */
  boolean retryLater(Claim claim, Duration delay, SyncLogEntry failure);

  /**
   * Gives it back, uncounted, to be tried again after that time; false when the claim was lost
   * meanwhile.
   */
  boolean postpone(Claim claim, Duration delay);

  /**
   * Gives it back, uncounted, until that vendor's circuit is closed. The row goes to the log when
   * it had not been parked before.
   */
  Parked park(Claim claim, Vendor vendor, SyncLogEntry entry);

  /** What became of an event that was to be parked. */
  enum Parked {
    /** It waits; the sweep rings for it when the vendor is back. */
    WAITS,
    /** The vendor is back already: it wants a doorbell. */
    DUE,
    /** The claim was lost meanwhile. */
    LOST
  }

  /** Ends it as {@code error}, for a person; false when the claim was lost meanwhile. */
  boolean fail(Claim claim, SyncLogEntry failure);

  /** Gives it back as if it had not been claimed, because this lane is busy. */
  void waitFor(Claim claim, String laneKey);

  /**
   * From {@code error} back to {@code pending}, with its attempts and its age counted anew; false
   * when it is not in error.
   */
  boolean replay(Source source, UUID id);

  /** The events to ring for when these lanes become free: the oldest of each. */
  List<Doorbell> nextIn(Collection<String> laneKeys);

  /**
   * Takes back what a dead node held, and finds what is due and was not rung for that long; counts
   * as rung from now on.
   *
   * @param limit the most to be rung at once, of each source
   */
  List<Doorbell> due(Collection<Source> sources, Duration notRungFor, int limit);

  /**
   * A few parked events whose vendors may be back, parked no longer: ringing for them finds out.
   * Empty while it is not time to try.
   */
  List<Doorbell> probes();

  /** How many events of these sources are pending, due or not. */
  long pending(Collection<Source> sources);

  /**
   * How many events of this source wait for nothing but their turn: neither parked nor put off.
   *
   * @param limit counting ends there
   */
  long waiting(Source source, int limit);

  /**
   * Says of everything that this node holds that it is still at work.
   *
   * @return the tokens whose leases are renewed; the others have run out, or their work has ended
   */
  Set<UUID> renew(Set<UUID> tokens);
}
