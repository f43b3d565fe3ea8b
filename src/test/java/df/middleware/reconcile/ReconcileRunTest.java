package df.middleware.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.reconcile.ReconcileRun.Mode;
import df.middleware.reconcile.ReconcileRun.Phase;
import df.middleware.reconcile.ReconcileRun.Status;
import df.middleware.testing.Steps.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a run goes: dry, past the brake or not, cut short, and with a vendor away. */
class ReconcileRunTest {
  private final ReconcileFlow flow = new ReconcileFlow(Style.WEBHOOK);
  private final List<String> ids = new ArrayList<>();

  private void mapped(int number) {
    for (int i = 1; i <= number; i++) {
      ids.add(flow.mapped(i));
    }
    flow.quiet();
  }

  private long calls(String name) {
    return flow.systems.steps.names().stream().filter(name::equals).count();
  }

  @Test
  void a_dry_run_counts_what_a_run_would_find_and_writes_nothing() {
    mapped(4);
    flow.systems.ghl.edit(ids.get(0), "lastName", "Married");
    flow.systems.ghl.delete(ids.get(1));
    flow.systems.aloware.delete(flow.alowareOf(ids.get(2)));

    flow.reconcile(new Mode(true, false));

    assertThat(flow.total(Count.DRIFT)).isEqualTo(3);
    assertThat(flow.events).isEmpty();
    assertThat(flow.alerts).isEmpty();
    assertThat(flow.systems.steps.names())
        .allMatch(it -> it.contains("page") || it.contains("GET") || it.contains("search"));
  }

  @Test
  void too_many_that_are_gone_stop_the_run_before_anything_is_done() {
    mapped(30);
    ids.subList(0, 11).forEach(flow.systems.ghl::delete);

    ReconcileRun run = flow.reconcile();

    assertThat(run.status()).isEqualTo(Status.STOPPED);
    assertThat(run.errorMessage()).hasValueSatisfying(it -> assertThat(it).contains("11 contacts"));
    assertThat(flow.events).isEmpty();
    assertThat(flow.alerts).containsExactly("df.reconcile.brake");
  }

  @Test
  void a_forced_run_goes_on_past_the_brake() {
    mapped(30);
    ids.subList(0, 11).forEach(flow.systems.ghl::delete);

    ReconcileRun run = flow.reconcile(new Mode(false, true));

    assertThat(run.status()).isEqualTo(Status.DONE);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(11);
  }

  @Test
  void who_wants_no_texts_does_not_count_for_the_brake() {
    mapped(60);
    ids.forEach(id -> flow.systems.ghl.edit(id, "dnd", true));

    assertThat(flow.reconcile().status()).isEqualTo(Status.DONE);
    assertThat(flow.total(Count.OPT_OUTS)).isEqualTo(60);
  }

  @Test
  void a_run_cut_short_after_any_page_goes_on_where_it_was() {
    flow.systems.ghl.pagesOf(4);
    mapped(12);
    flow.systems.ghl.edit(ids.get(1), "lastName", "Married");
    flow.systems.ghl.edit(ids.get(10), "lastName", "Married");
    flow.systems.ghl.delete(ids.get(5));
    flow.runs.start(UUID.randomUUID(), new Mode(false, false));

    for (int i = 0; i < 20; i++) {
      flow.steps(1);
    }

    assertThat(flow.runs.last().orElseThrow().status()).isEqualTo(Status.DONE);
    assertThat(calls("GHL page")).isEqualTo(3);
    assertThat(flow.total(Count.CHECKED)).isEqualTo(12);
    assertThat(flow.total(Count.DRIFT)).isEqualTo(3);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(3);
  }

  @Test
  void a_vendor_that_is_away_makes_the_run_rest_where_it_is() {
    mapped(3);
    flow.systems.ghl.edit(ids.get(0), "lastName", "Married");
    flow.systems.steps.failAt(3, Failure.BEFORE_ITS_EFFECT);

    flow.reconcile();

    assertThat(flow.runs.rests).hasSize(1);
    assertThat(flow.total(Count.CHECKED)).isEqualTo(3);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(1);
  }

  @Test
  void what_was_found_before_a_crash_is_asked_for_after_it_once() {
    mapped(3);
    flow.systems.ghl.edit(ids.get(0), "lastName", "Married");
    flow.runs.start(UUID.randomUUID(), new Mode(false, false));
    flow.steps(1);
    assertThat(flow.events).isEmpty();

    flow.steps(1);
    flow.steps(1);

    assertThat(flow.events).hasSize(1);
    assertThat(flow.runs.last().orElseThrow().place().phase()).isEqualTo(Phase.REPAIRS);
  }
}
