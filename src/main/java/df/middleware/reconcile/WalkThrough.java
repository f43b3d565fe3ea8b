package df.middleware.reconcile;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts.Listing;
import df.middleware.reconcile.ReconcileRun.Phase;
import df.middleware.reconcile.ReconcileRun.Place;
import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.ReconcileRuns.Unseen;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a run through its next page, and stores what came of it. */
@Dependent
public class WalkThrough {
  private static final int MAPPINGS = 100;

  private final ReconcileRuns runs;
  private final AskVendors ask;
  private final CheckPage check;
  private final Brake brake;
  private final EndRun end;
  private final Json json;
  private final Clock clock;

  @Inject
  public WalkThrough(
      ReconcileRuns runs,
      AskVendors ask,
      CheckPage check,
      Brake brake,
      EndRun end,
      Json json,
      Clock clock) {
    this.runs = runs;
    this.ask = ask;
    this.check = check;
    this.brake = brake;
    this.end = end;
    this.json = json;
    this.clock = clock;
  }

  void next(UUID worker, ReconcileRun run) {
    if (run.place().phase() == Phase.SEARCH) {
      search(worker, run);
    } else {
      mappings(worker, run);
    }
  }

  private void search(UUID worker, ReconcileRun run) {
    Listing page = ask.page(read(run.place().after()));
    List<Finding> findings = check.ofGhl(page.contacts(), run.scope().since());
    List<String> seen = page.contacts().stream().flatMap(it -> it.text("id").stream()).toList();
    Place next =
        page.next().isNothing()
            ? new Place(Phase.MAPPINGS, "", clock.instant())
            : new Place(Phase.SEARCH, json.write(page.next()), clock.instant());
    store(worker, run, findings, seen, next);
  }

  private void mappings(UUID worker, ReconcileRun run) {
    Optional<UUID> after =
        Optional.of(run.place().after()).filter(it -> !it.isEmpty()).map(UUID::fromString);
    List<Unseen> page = runs.unseen(run.id(), after, MAPPINGS);
    List<Finding> findings = check.ofMappings(page, run.scope().since());
    Place next =
        page.size() < MAPPINGS
            ? new Place(Phase.REPAIRS, "", clock.instant())
            : new Place(
                Phase.MAPPINGS, page.get(page.size() - 1).mappingId().toString(), clock.instant());
    store(worker, run, findings, List.of(), next);
  }

  private void store(
      UUID worker, ReconcileRun run, List<Finding> findings, List<String> seen, Place next) {
    Totals totals = run.totals();
    for (Finding finding : findings) {
      totals = finding.addedTo(totals);
    }
    Optional<String> tooMuch = brake.stops(run, totals);
    if (tooMuch.isPresent()) {
      end.end(worker, run, totals, Status.STOPPED, tooMuch);
      return;
    }
    List<Repair> found =
        run.mode().dryRun()
            ? List.of()
            : findings.stream().flatMap(it -> it.repairs().stream()).toList();
    runs.save(worker, run.at(next, totals), seen, found);
  }

  private Payload read(String place) {
    try {
      return place.isEmpty() ? Payload.nothing() : json.read(place);
    } catch (NotJson cannotBe) {
      throw new IllegalStateException("the place of a run is not JSON", cannotBe);
    }
  }
}
