package df.middleware.inbox.jpa;

import df.middleware.event.Json;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.event.TextingEvents;
import df.middleware.inbox.Arrival;
import df.middleware.inbox.Doorbell;
import df.middleware.inbox.EventInbox;
import df.middleware.inbox.InboxSettings;
import df.middleware.routing.BeforeAnswer;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLog;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.vendor.Vendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger in PostgreSQL; each method begins and ends its transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaEventInbox implements EventInbox {

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;
  @Inject private SyncLog log;
  @Inject private InboxSettings settings;
  @Inject private TextingEvents texting;
  @Inject private BeforeAnswer beforeAnswer;

  /** For the container. */
  public JpaEventInbox() {}

  JpaEventInbox(EntityManager entities, Json json, SyncLog log, InboxSettings settings) {
    this.entities = entities;
    this.json = json;
    this.log = log;
    this.settings = settings;
    this.texting = new TextingEvents(new PhoneNumbers("US"));
    this.beforeAnswer = arrived -> {};
  }

  /** The same ledger, where this happens before a webhook is answered. */
  JpaEventInbox with(BeforeAnswer effect) {
    JpaEventInbox other = new JpaEventInbox(entities, json, log, settings);
    other.beforeAnswer = effect;
    return other;
  }

  @Override
  public List<Kept> add(List<Arrival> arrivals) {
    KeepArrival keeper = new KeepArrival(entities, json);
    List<Kept> kept = arrivals.stream().map(keeper::keep).toList();
    List<Arrived> fresh = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).duplicate()) {
        fresh.add(new Arrived(kept.get(i).id(), arrivals.get(i).incoming()));
      }
    }
    beforeAnswer.happen(fresh);
    return kept;
  }

  @Override
  public Optional<Claim> claim(Source source, UUID id) {
    return new ClaimEvent(entities, json, texting).claim(source, id, settings.lease());
  }

  @Override
  public boolean finish(Claim claim, SyncResult result) {
    EndClaim end = new EndClaim(entities);
    boolean ours = end.done(claim, result.outcome().wireName());
    if (ours) {
      log.append(result.log());
      if (result.carriesOthers()) {
        end.coalesceInto(claim.event());
      }
    }
    return ours;
  }

  @Override
  public boolean retryLater(Claim claim, Duration delay, SyncLogEntry failure) {
    boolean ours = new EndClaim(entities).retryLater(claim, delay, messageOf(failure));
    if (ours) {
      log.append(List.of(failure));
    }
    return ours;
  }

  @Override
  public boolean postpone(Claim claim, Duration delay) {
    return new EndClaim(entities).postponed(claim, delay);
  }

  @Override
  public Parked park(Claim claim, Vendor vendor, SyncLogEntry entry) {
    if (!new EndClaim(entities).parked(claim, vendor, messageOf(entry))) {
      return Parked.LOST;
    }
    if (claim.parked().isZero()) {
      log.append(List.of(entry));
    }
    return new FindEvents(entities).isAway(vendor) ? Parked.WAITS : Parked.DUE;
  }

  @Override
  public boolean fail(Claim claim, SyncLogEntry failure) {
    boolean ours = new EndClaim(entities).failed(claim, messageOf(failure));
    if (ours) {
      log.append(List.of(failure));
    }
    return ours;
  }

  private static String messageOf(SyncLogEntry failure) {
    return failure.errorMessage().orElse("");
  }

  @Override
  public void waitFor(Claim claim, String laneKey) {
    new EndClaim(entities).uncounted(claim, laneKey);
  }

  @Override
  public boolean replay(Source source, UUID id) {
    String sql =
        "UPDATE "
            + Tables.of(source)
            + " e SET status = 'pending', "
            + Tables.REPLAYED
            + ", rung_at = clock_timestamp()"
            + " WHERE e.id = CAST(? AS uuid) AND e.status = 'error' AND e.payload_json IS NOT NULL";
    return entities.createNativeQuery(sql).setParameter(1, id.toString()).executeUpdate() == 1;
  }

  @Override
  public List<Doorbell> nextIn(Collection<String> laneKeys) {
    return laneKeys.isEmpty() ? List.of() : new FindEvents(entities).nextIn(laneKeys);
  }

  @Override
  public List<Doorbell> due(Collection<Source> sources, Duration notRungFor, int limit) {
    FindEvents find = new FindEvents(entities);
    find.takeBackExpired();
    return find.due(sources, notRungFor, limit);
  }

  @Override
  public List<Doorbell> probes() {
    return new FindEvents(entities).probes();
  }

  @Override
  public long pending(Collection<Source> sources) {
    return new FindEvents(entities).pending(sources);
  }

  @Override
  public long waiting(Source source, int limit) {
    return new FindEvents(entities).waiting(source, limit);
  }

  @Override
  public Set<UUID> renew(Set<UUID> tokens) {
    return new RenewLeases(entities, settings.lease()).renew(tokens);
  }
}
