package df.middleware.reconcile;

import df.middleware.contact.ContactMapping;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.ReconcileRun.Phase;
import df.middleware.reconcile.ReconcileRun.Place;
import df.middleware.reconcile.ReconcileRun.Scope;
import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.testing.InMemoryContactMappings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One run at a time, in memory; no lease holds anybody off. */
final class RunsInMemory implements ReconcileRuns {
  final List<Duration> rests = new ArrayList<>();
  final List<ReconcileRun> runs = new ArrayList<>();

  private final InMemoryContactMappings mappings;
  private final RepairsInMemory repairs;
  private final Clock clock;
  private final Set<String> seen = new HashSet<>();
  private boolean resting;

  RunsInMemory(InMemoryContactMappings mappings, RepairsInMemory repairs, Clock clock) {
    this.mappings = mappings;
    this.repairs = repairs;
    this.clock = clock;
  }

  private void put(ReconcileRun run) {
    runs.set(runs.size() - 1, run);
  }

  @Override
  public UUID start(UUID id, Mode mode) {
    Instant since =
        runs.isEmpty() ? clock.instant().minus(Duration.ofDays(1)) : runs.get(0).startedAt();
    runs.add(
        new ReconcileRun(
            id,
            mode,
            clock.instant(),
            Optional.empty(),
            Status.RUNNING,
            Totals.NONE,
            Optional.empty(),
            new Scope(since, mappings.all().size()),
            new Place(Phase.SEARCH, "", clock.instant())));
    return id;
  }

  /** A run that rests is taken up again by the next to ask. */
  @Override
  public Optional<ReconcileRun> claim(UUID worker) {
    if (resting) {
      resting = false;
      return Optional.empty();
    }
    return last().filter(it -> it.finishedAt().isEmpty());
  }

  @Override
  public void renew(UUID worker) {}

  @Override
  public boolean save(UUID worker, ReconcileRun run, Collection<String> shown, List<Repair> found) {
    put(run);
    seen.addAll(shown);
    repairs.planned.addAll(found);
    return true;
  }

  @Override
  public void rest(UUID worker, ReconcileRun run, Duration howLong) {
    rests.add(howLong);
    resting = true;
  }

  @Override
  public boolean end(UUID worker, ReconcileRun run) {
    put(
        new ReconcileRun(
            run.id(),
            run.mode(),
            run.startedAt(),
            Optional.of(clock.instant()),
            run.status(),
            run.totals(),
            run.errorMessage(),
            run.scope(),
            run.place()));
    seen.clear();
    repairs.forget();
    return true;
  }

  @Override
  public List<Unseen> unseen(UUID runId, Optional<UUID> after, int limit) {
    return mappings.all().stream()
        .sorted(Comparator.comparing(it -> it.id().toString()))
        .filter(
            it -> after.filter(id -> it.id().toString().compareTo(id.toString()) <= 0).isEmpty())
        .filter(it -> it.ghlContactId().filter(seen::contains).isEmpty())
        .limit(limit)
        .map(RunsInMemory::unseen)
        .toList();
  }

  private static Unseen unseen(ContactMapping mapping) {
    return new Unseen(mapping.id(), mapping.ghlContactId(), mapping.alowareContactId());
  }

  @Override
  public Optional<ReconcileRun> byId(UUID id) {
    return runs.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Page<ReconcileRun> find(PageRequest page) {
    return new Page<>(runs, runs.size(), Optional.empty());
  }

  @Override
  public Optional<ReconcileRun> last() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }
}
