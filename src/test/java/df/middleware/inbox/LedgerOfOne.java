package df.middleware.inbox;

import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.privacy.AdminAudit;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A ledger with one event, a neighbour that waits for it, and all that happens written down. */
final class LedgerOfOne implements EventBrowser, EventInbox, ManualEnd, EventQueue, AdminAudit {
  static final UUID ID = UUID.fromString("0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10");
  static final Doorbell NEIGHBOUR = new Doorbell(Source.GHL, new UUID(0, 2));

  final List<String> audit = new ArrayList<>();
  final List<Doorbell> rung = new ArrayList<>();
  final List<SyncLogEntry> log = new ArrayList<>();
  private EventStatus status;
  private Optional<String> outcome = Optional.empty();

  private Payload payload = Payload.of(Map.of("event", "ContactUpdated"));

  LedgerOfOne(EventStatus status) {
    this.status = status;
  }

  LedgerOfOne withoutPayload() {
    payload = Payload.nothing();
    return this;
  }

  LedgerOfOne endedAs(String wireName) {
    outcome = Optional.of(wireName);
    return this;
  }

  @Override
  public Optional<EventDetail> byId(UUID id) {
    EventItem item =
        new EventItem(
            ID,
            Source.ALOWARE,
            "ContactUpdated",
            "contact",
            Optional.of("150000001"),
            status,
            outcome,
            3,
            Instant.parse("2026-11-20T18:30:00Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return id.equals(ID) ? Optional.of(new EventDetail(item, payload)) : Optional.empty();
  }

  @Override
  public boolean replay(Source source, UUID id) {
    if (status != EventStatus.ERROR) {
      return false;
    }
    status = EventStatus.PENDING;
    return true;
  }

  @Override
  public Optional<Collection<String>> markDone(Source source, UUID id, SyncLogEntry entry) {
    if (status != EventStatus.PENDING && status != EventStatus.ERROR) {
      return Optional.empty();
    }
    status = EventStatus.DONE;
    outcome = Optional.of("marked-done");
    log.add(entry);
    return Optional.of(List.of("p:+12025550142"));
  }

  @Override
  public List<Doorbell> nextIn(Collection<String> laneKeys) {
    return laneKeys.contains("p:+12025550142") ? List.of(NEIGHBOUR) : List.of();
  }

  @Override
  public void announce(Doorbell doorbell) {
    rung.add(doorbell);
  }

  @Override
  public void record(String action, Optional<UUID> eventId, String detail) {
    audit.add(action + " " + eventId.map(UUID::toString).orElse("") + ": " + detail);
  }

  @Override
  public Backlog backlog() {
    return new Backlog(Map.of(Source.ALOWARE, Map.of(status, 1L)));
  }

  @Override
  public Page<EventItem> find(EventFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Kept> add(List<Arrival> arrivals) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Claim> claim(Source source, UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean finish(Claim claim, SyncResult result) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean retryLater(Claim claim, Duration delay, SyncLogEntry failure) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean fail(Claim claim, SyncLogEntry failure) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void waitFor(Claim claim, String laneKey) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Doorbell> due(Collection<Source> sources, Duration notRungFor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long pending(Collection<Source> sources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<UUID> renew(Set<UUID> tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean postpone(Claim claim, Duration delay) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Parked park(Claim claim, Vendor vendor, SyncLogEntry entry) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Doorbell> probes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long waiting(Source source, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void announceLater(Doorbell doorbell, Duration delay) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void bury(Doorbell doorbell) {
    throw new UnsupportedOperationException();
  }
}
