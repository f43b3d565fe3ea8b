package df.middleware.testing;

import df.middleware.event.Event;
import df.middleware.event.Source;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.vendor.Vendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A ledger that remembers what was done to each event, as words. */
public final class InMemoryEventInbox implements EventInbox {
  private final Map<UUID, Event> pending = new LinkedHashMap<>();
  public final List<Arrival> arrivals = new ArrayList<>();
  public final List<String> deeds = new ArrayList<>();
  public final List<SyncLogEntry> log = new ArrayList<>();
  public final List<Doorbell> next = new ArrayList<>();
  public final List<String> askedFor = new ArrayList<>();
  public final List<Doorbell> probes = new ArrayList<>();
  public Parked parked = Parked.WAITS;
  public long waiting;
  public boolean away;
  public boolean duplicates;

  public void has(Event event) {
    pending.put(event.id(), event);
  }

  @Override
  public List<Kept> add(List<Arrival> added) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    arrivals.addAll(added);
    return added.stream().map(it -> new Kept(UUID.randomUUID(), duplicates)).toList();
  }

  @Override
  public Optional<Claim> claim(Source source, UUID id) {
    return Optional.ofNullable(pending.remove(id))
        .map(event -> new Claim(event, UUID.randomUUID()));
  }

  @Override
  public boolean finish(Claim claim, SyncResult result) {
    deeds.add("done " + result.outcome().wireName());
    log.addAll(result.log());
    return true;
  }

  @Override
  public boolean retryLater(Claim claim, Duration delay, SyncLogEntry failure) {
    deeds.add("retry");
    log.add(failure);
    return true;
  }

  @Override
  public boolean fail(Claim claim, SyncLogEntry failure) {
    deeds.add("error");
    log.add(failure);
    return true;
  }

  @Override
  public void waitFor(Claim claim, String laneKey) {
    deeds.add("wait for " + laneKey);
  }

  @Override
  public boolean replay(Source source, UUID id) {
    return false;
  }

  @Override
  public List<Doorbell> nextIn(Collection<String> laneKeys) {
    askedFor.addAll(laneKeys);
    return next;
  }

  @Override
  public List<Doorbell> due(Collection<Source> sources, Duration notRungFor, int limit) {
    return next.stream().limit(limit).toList();
  }

  @Override
  public long pending(Collection<Source> sources) {
    return pending.size();
  }

  @Override
  public Set<UUID> renew(Set<UUID> tokens) {
    return tokens;
  }

  @Override
  public boolean postpone(Claim claim, Duration delay) {
    deeds.add("postpone");
    return true;
  }

  @Override
  public Parked park(Claim claim, Vendor vendor, SyncLogEntry entry) {
    deeds.add("park for " + vendor.wireName());
    log.add(entry);
    return parked;
  }

  @Override
  public List<Doorbell> probes() {
    return probes;
  }

  @Override
  public long waiting(Source source, int limit) {
    return waiting;
  }
}
