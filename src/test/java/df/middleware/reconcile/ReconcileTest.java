package df.middleware.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.optout.OptOutSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run finds, repairs, counts, and leaves alone. */
class ReconcileTest {
  private ReconcileFlow flow = new ReconcileFlow(Style.WEBHOOK);
  private final List<String> ids = new ArrayList<>();

  private void mapped(int number) {
    for (int i = 1; i <= number; i++) {
      ids.add(flow.mapped(i));
    }
    flow.quiet();
  }

  private String now() {
    return flow.systems.clock.instant().toString();
  }

  private long calls(String name) {
    return flow.systems.steps.names().stream().filter(name::equals).count();
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void contacts_that_are_in_step_cost_one_page_of_ghl_and_one_look_each_in_aloware(Style style) {
    flow = new ReconcileFlow(style);
    mapped(25);

    flow.reconcile();

    assertThat(flow.total(Count.CHECKED)).isEqualTo(25);
    assertThat(flow.total(Count.DRIFT)).isZero();
    assertThat(calls("GHL page")).isEqualTo(1);
    assertThat(flow.systems.steps.vendorCalls()).hasSize(26);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void an_edit_on_either_side_that_nobody_told_of_reaches_the_other(Style style) {
    flow = new ReconcileFlow(style);
    mapped(5);
    flow.systems.ghl.edit(ids.get(1), "lastName", "Married");
    flow.systems.aloware.edit(flow.alowareOf(ids.get(2)), "last_name", "Example-Longer");

    flow.reconcile();

    assertThat(flow.total(Count.MISSED_WEBHOOK)).isEqualTo(2);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(2);
    assertThat(flow.systems.aloware.contact(flow.alowareOf(ids.get(1))).text("last_name"))
        .contains("Married");
    assertThat(flow.systems.ghl.contact(ids.get(2)).text("lastName")).contains("Example-Longer");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void the_second_run_finds_nothing(Style style) {
    flow = new ReconcileFlow(style);
    mapped(5);
    flow.systems.ghl.edit(ids.get(0), "lastName", "Married");
    flow.systems.ghl.edit(ids.get(1), "city", "Springfield", "tags", List.of("vip"));
    flow.systems.aloware.edit(flow.alowareOf(ids.get(1)), "last_name", "Example-Longer");
    flow.systems.ghl.delete(ids.get(2));
    flow.systems.aloware.delete(flow.alowareOf(ids.get(3)));
    flow.systems.ghl.edit(ids.get(4), "email", "new@example.com");

    flow.reconcile();
    flow.quiet();
    flow.reconcile();

    assertThat(flow.total(Count.DRIFT)).isZero();
    assertThat(flow.total(Count.REPAIRED)).isZero();
    assertThat(flow.events).isEmpty();
  }

  @Test
  void a_change_on_both_sides_is_one_contact_and_settles_by_the_merge_rules() {
    mapped(3);
    flow.systems.ghl.edit(ids.get(0), "timezone", "Europe/London");
    flow.systems.aloware.edit(flow.alowareOf(ids.get(0)), "last_name", "Example-Longer");

    flow.reconcile();

    assertThat(flow.total(Count.CHANGED_ON_BOTH_SIDES)).isEqualTo(1);
    assertThat(flow.total(Count.DRIFT)).isEqualTo(1);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(1);
    assertThat(flow.systems.ghl.contact(ids.get(0)).text("lastName")).contains("Example-Longer");
    assertThat(flow.systems.aloware.contact(flow.alowareOf(ids.get(0))).text("timezone"))
        .contains("Europe/London");
  }

  @Test
  void tags_that_ghl_did_not_announce_are_told_to_the_call_lists() {
    mapped(2);
    flow.systems.ghl.edit(ids.get(0), "tags", List.of("vip"));

    flow.reconcile();

    assertThat(flow.total(Count.TAGS)).isEqualTo(1);
    assertThat(flow.events)
        .extracting(it -> it.eventType())
        .containsExactly("sync.requested", "ContactTagUpdate");
  }

  @Test
  void who_left_ghl_is_closed_and_a_person_is_told() {
    mapped(3);
    flow.systems.ghl.delete(ids.get(0));

    flow.reconcile();

    assertThat(flow.total(Count.DELETED)).isEqualTo(1);
    assertThat(flow.systems.mappings.byGhlId(ids.get(0))).isEmpty();
    assertThat(flow.alerts).containsExactly("df.reconcile.deleted");
  }

  @Test
  void who_left_aloware_is_forgotten_and_not_made_again() {
    mapped(3);
    flow.systems.aloware.delete(flow.alowareOf(ids.get(0)));

    flow.reconcile();

    assertThat(flow.total(Count.DELETED)).isEqualTo(1);
    assertThat(flow.total(Count.REPAIRED)).isEqualTo(1);
    assertThat(flow.systems.mappings.byGhlId(ids.get(0)).orElseThrow().alowareContactId())
        .isEmpty();
    assertThat(flow.systems.aloware.ids()).hasSize(2);
    assertThat(flow.log).hasSize(1);
  }

  @Test
  void a_new_contact_of_ghl_is_mapped() {
    mapped(2);
    flow.systems.ghl.has(
        "phone", "+12025550199", "firstName", "New", "dateUpdated", now(), "dnd", false);

    flow.reconcile();

    assertThat(flow.total(Count.NEVER_MAPPED)).isEqualTo(1);
    assertThat(flow.systems.aloware.byPhone("+12025550199")).isPresent();
  }

  @Test
  void a_contact_of_long_ago_that_nobody_mapped_is_none_of_ours() {
    mapped(2);
    flow.systems.ghl.has("phone", "+12025550199", "dateUpdated", "2020-01-01T00:00:00Z");

    flow.reconcile();

    assertThat(flow.total(Count.DRIFT)).isZero();
    assertThat(flow.total(Count.CHECKED)).isEqualTo(2);
  }

  @Test
  void do_not_disturb_that_ghl_did_not_announce_is_an_event_of_its_kind() {
    mapped(2);
    flow.systems.ghl.edit(ids.get(0), "dnd", true);

    flow.reconcile();

    assertThat(flow.total(Count.OPT_OUTS)).isEqualTo(1);
    assertThat(flow.events).extracting(it -> it.eventType()).containsExactly("ContactDndUpdate");
    assertThat(flow.events.get(0).person().phone()).contains("+12025550101");
  }

  @Test
  void do_not_disturb_that_the_registry_knows_is_no_news() {
    mapped(2);
    flow.systems.ghl.edit(ids.get(0), "dnd", true);
    flow.optOuts.register(
        "+12025550101", OptOutSource.GHL, true, Optional.empty(), "GHL do-not-disturb");

    flow.reconcile();

    assertThat(flow.total(Count.DRIFT)).isZero();
  }

  @Test
  void a_difference_that_an_event_on_its_way_explains_is_no_drift() {
    mapped(2);
    flow.systems.ghl.edit(ids.get(0), "lastName", "Married");
    flow.repairs.underway = true;

    flow.reconcile();

    assertThat(flow.total(Count.UNDERWAY)).isEqualTo(1);
    assertThat(flow.total(Count.DRIFT)).isZero();
  }

  @Test
  void a_field_that_a_vendor_did_not_store_is_told_and_not_repaired_for_ever() {
    flow.systems.aloware.doesNotStore("timezone");
    mapped(2);
    flow.systems.ghl.edit(ids.get(0), "timezone", "Europe/London");
    for (int i = 0; i < 3; i++) {
      flow.reconcile();
      flow.quiet();
    }

    assertThat(flow.total(Count.DRIFT)).isZero();
  }

  @Test
  void every_count_has_its_name_in_the_answer() {
    Map<String, ?> totals = Totals.NONE.plus(Count.DRIFT, 2).payload().fields();

    assertThat(totals.keySet()).contains("checked", "drift", "repaired", "errors");
  }
}
