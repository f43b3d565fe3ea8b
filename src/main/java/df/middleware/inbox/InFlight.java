package df.middleware.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What this node works on now: the claims whose leases it keeps alive, and their lanes.
 *
 * <p>A claim holds for the time of a lease from when its renewal was begun, by a clock that nobody
 * sets. So a node that stood still knows that it has lost a claim before it does anything for it.
 */
public final class InFlight {
  private final Map<UUID, Work> byToken = new ConcurrentHashMap<>();
  private final long lease;
  private final LongSupplier nanoTime;

  /**
   * @param lease how long a claim holds without renewal
   * @param nanoTime a clock that only goes forward: {@code System::nanoTime}
   */
  public InFlight(Duration lease, LongSupplier nanoTime) {
    this.lease = lease.toNanos();
    this.nanoTime = nanoTime;
  }

  /** One piece of work, and the lanes that it wanted on the way, whether or not it got them. */
  private static final class Work {
    private final UUID id;
    private final boolean hasClaim;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private volatile long renewedAt;
    private volatile boolean lost;

    Work(UUID id, boolean hasClaim, long since) {
      this.id = id;
      this.hasClaim = hasClaim;
      this.renewedAt = since;
    }
  }

  /** The time by this clock, to be taken before a claim is asked for. */
  long now() {
    return nanoTime.getAsLong();
  }

  /** An event was claimed; the claim was asked for at that time. */
  void claimed(UUID eventId, UUID claimToken, long since) {
    byToken.put(claimToken, new Work(eventId, true, since));
  }

  /** Work without an event began, which enters lanes under that token. */
  void add(UUID workId, UUID token) {
    byToken.put(token, new Work(workId, false, now()));
  }

  void remove(UUID claimToken) {
    byToken.remove(claimToken);
  }

  /** Whether this claim is surely still ours. */
  boolean holds(UUID claimToken) {
    Work work = byToken.get(claimToken);
    return work != null && holds(work);
  }

  private boolean holds(Work work) {
    return !work.lost && now() - work.renewedAt < lease;
  }

  /** The token under which this event or other work holds its lanes. */
  Optional<UUID> tokenOf(UUID workId) {
    return byToken.entrySet().stream()
        .filter(it -> it.getValue().id.equals(workId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void wanted(UUID claimToken, Collection<String> keys) {
    Optional.ofNullable(byToken.get(claimToken)).ifPresent(it -> it.keys.addAll(keys));
  }

  Set<String> wantedBy(UUID claimToken) {
    return Optional.ofNullable(byToken.get(claimToken))
        .map(it -> Set.copyOf(it.keys))
        .orElse(Set.of());
  }

  /**
   * Renews the leases of all that is still ours. What has run out is lost for good: somebody else
   * may have been in its lanes.
   *
   * @param renewal in the ledger: of these tokens, those that are renewed
   */
  public void renew(UnaryOperator<Set<UUID>> renewal) {
    long since = now();
    List<UUID> tokens =
        byToken.entrySet().stream()
            .filter(it -> !it.getValue().hasClaim || holds(it.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (tokens.isEmpty()) {
      return;
    }
    Set<UUID> ours = renewal.apply(Set.copyOf(tokens));
    for (UUID token : tokens) {
      Optional.ofNullable(byToken.get(token))
          .filter(work -> work.hasClaim)
          .ifPresent(work -> note(work, ours.contains(token), since));
    }
  }

  private static void note(Work work, boolean isOurs, long since) {
    if (isOurs) {
      work.renewedAt = since;
    } else {
      work.lost = true;
    }
  }
}
