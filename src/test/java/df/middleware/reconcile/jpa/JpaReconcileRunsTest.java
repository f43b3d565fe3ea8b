package df.middleware.reconcile.jpa;

import static df.middleware.reconcile.jpa.OnPostgres.repairs;
import static df.middleware.reconcile.jpa.OnPostgres.runs;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.middleware.paging.PageRequest;
import df.middleware.reconcile.Count;
import df.middleware.reconcile.ReconcileRun;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.ReconcileRun.Phase;
import df.middleware.reconcile.ReconcileRun.Place;
import df.middleware.reconcile.ReconcileRun.Scope;
import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.reconcile.ReconcileRuns.Unseen;
import df.middleware.reconcile.Repair;
import df.middleware.reconcile.Repair.Kind;
import df.middleware.reconcile.Totals;
import df.middleware.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs and their repairs against the real PostgreSQL. */
class JpaReconcileRunsTest {
  private static final Mode REAL = new Mode(false, false);
  private static final Mode DRY = new Mode(true, false);
  private static final UUID ME = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00.123456Z");

  @BeforeEach
  void empty() {
    OnPostgres.empty();
  }

  private static UUID start(Mode mode) {
    return runs(it -> it.start(UUID.randomUUID(), mode));
  }

  private static Optional<ReconcileRun> claim(UUID worker) {
    return runs(it -> it.claim(worker));
  }

  private static ReconcileRun claimed() {
    return claim(ME).orElseThrow();
  }

  private static ReconcileRun at(ReconcileRun run, Phase phase, String after, Totals totals) {
    return new ReconcileRun(
        run.id(),
        run.mode(),
        run.startedAt(),
        Optional.empty(),
        Status.RUNNING,
        totals,
        Optional.empty(),
        run.scope(),
        new Place(phase, after, NOW));
  }

  private static ReconcileRun ended(ReconcileRun run, Status status) {
    return new ReconcileRun(
        run.id(),
        run.mode(),
        run.startedAt(),
        Optional.empty(),
        status,
        run.totals(),
        Optional.of("why"),
        run.scope(),
        run.place());
  }

  private static boolean save(UUID worker, ReconcileRun run, Repair... found) {
    return runs(it -> it.save(worker, run, List.of("ghl-1"), List.of(found)));
  }

  private static void quietly(Consumer<JpaReconcileRuns> work) {
    runs(
        it -> {
          work.accept(it);
          return it;
        });
  }

  @Test
  void only_one_run_of_a_kind_goes_on() {
    UUID first = start(REAL);

    assertThat(start(REAL)).isEqualTo(first);
    assertThat(start(DRY)).isNotEqualTo(first);
  }

  @Test
  void a_run_that_goes_on_is_forced_by_a_second_wish() {
    start(REAL);
    start(new Mode(false, true));

    assertThat(claimed().mode().forced()).isTrue();
  }

  @Test
  void a_first_run_looks_back_for_a_day_and_the_next_to_the_last_whole_one() {
    start(REAL);
    ReconcileRun first = claimed();
    assertThat(first.scope().since()).isBefore(first.startedAt().minus(Duration.ofHours(23)));
    runs(it -> it.end(ME, ended(first, Status.DONE)));

    start(REAL);

    Scope scope = claimed().scope();
    assertThat(scope.since()).isEqualTo(first.startedAt().minus(Duration.ofMinutes(5)));
  }

  @Test
  void who_works_on_a_run_has_it_alone() {
    start(REAL);

    assertThat(claim(ME)).isPresent();
    assertThat(claim(OTHER)).isEmpty();
    assertThat(claim(ME)).isPresent();
  }

  @Test
  void whoever_says_nothing_any_more_is_followed_by_another() {
    start(REAL);
    claim(ME);
    TestDatabase.run("UPDATE reconcile_runs SET lease_until = now() - interval '1 second'");

    Optional<ReconcileRun> taken = claim(OTHER);

    assertThat(taken).isPresent();
    assertThat(save(ME, taken.orElseThrow())).isFalse();
    assertThat(save(OTHER, taken.orElseThrow())).isTrue();
  }

  @Test
  void a_renewed_lease_holds() {
    start(REAL);
    claim(ME);
    TestDatabase.run("UPDATE reconcile_runs SET lease_until = now() - interval '1 second'");

    quietly(it -> it.renew(ME));

    assertThat(claim(OTHER)).isEmpty();
  }

  @Test
  void the_next_worker_finds_the_place_the_counts_and_what_was_found() {
    start(REAL);
    Repair repair =
        new Repair("mapping", Kind.FOLLOW_TAGS, "ghl-1", Payload.of(Map.of("tags", List.of("a"))));
    ReconcileRun run = at(claimed(), Phase.MAPPINGS, "here", Totals.NONE.plus(Count.DRIFT, 3));
    save(ME, run, repair);
    quietly(it -> it.rest(ME, run, Duration.ZERO));

    ReconcileRun next = claim(OTHER).orElseThrow();

    assertThat(next.place()).isEqualTo(run.place());
    assertThat(next.totals().of(Count.DRIFT)).isEqualTo(3);
    List<Repair> toAsk = repairs(it -> it.toAsk(run.id()));
    assertThat(toAsk).containsExactly(repair);
  }

  @Test
  void a_run_that_rests_is_nobodys_until_then() {
    start(REAL);
    ReconcileRun run = claimed();
    quietly(it -> it.rest(ME, run, Duration.ofMinutes(1)));

    assertThat(claim(ME)).isEmpty();
  }

  @Test
  void a_run_that_ended_tells_why_and_leaves_nothing_behind() {
    start(REAL);
    ReconcileRun run = claimed();
    save(ME, run, new Repair("m", Kind.SYNC_FROM_GHL, "ghl-1", Payload.nothing()));

    boolean isOurs = runs(it -> it.end(ME, ended(run, Status.STOPPED)));
    assertThat(isOurs).isTrue();

    ReconcileRun read = runs(it -> it.byId(run.id())).orElseThrow();
    assertThat(read.status()).isEqualTo(Status.STOPPED);
    assertThat(read.errorMessage()).contains("why");
    assertThat(read.finishedAt()).isPresent();
    assertThat(TestDatabase.text("SELECT count(*) FROM reconcile_repairs")).isEqualTo("0");
    assertThat(TestDatabase.text("SELECT count(*) FROM reconcile_seen")).isEqualTo("0");
  }

  @Test
  void the_mappings_that_no_page_showed_come_in_order() {
    mapping(3, "'ghl-1'");
    mapping(2, "'ghl-2'");
    mapping(1, "NULL");
    start(REAL);
    ReconcileRun run = claimed();
    save(ME, run);

    List<Unseen> all = runs(it -> it.unseen(run.id(), Optional.empty(), 10));

    assertThat(all).extracting(Unseen::mappingId).containsExactly(new UUID(0, 1), new UUID(0, 2));
    List<Unseen> rest = runs(it -> it.unseen(run.id(), Optional.of(new UUID(0, 1)), 10));
    assertThat(rest).extracting(Unseen::mappingId).containsExactly(new UUID(0, 2));
  }

  private static void mapping(int number, String ghlId) {
    TestDatabase.run(
        "INSERT INTO contact_mappings (id, ghl_contact_id, created_at, updated_at, version) VALUES"
            + " ('%s', %s, now(), now(), 1)".formatted(new UUID(0, number), ghlId));
  }

  @Test
  void runs_are_listed_the_newest_first() {
    UUID first = start(REAL);
    UUID second = start(DRY);

    var page = runs(it -> it.find(new PageRequest(1, Optional.empty())));

    assertThat(page.items()).extracting(ReconcileRun::id).containsExactly(second);
    assertThat(page.total()).isEqualTo(2);
    var rest = runs(it -> it.find(new PageRequest(1, page.next())));
    assertThat(rest.items()).extracting(ReconcileRun::id).containsExactly(first);
  }
}
