package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.LaneBusy;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.Steps;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags and lists where the API reads and writes whole lists. */
class TagToWholeListTest {
  private final TagFlow flow = TagFlow.restStyle();
  private final String jane = flow.mapped("901", "+12025550142");

  @Test
  void a_new_tag_makes_a_list_with_its_contact() {
    var result = flow.retag(jane, "vip");

    assertThat(flow.lists.members("vip")).containsExactly("901");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
  }

  @Test
  void a_tag_costs_one_reading_and_one_writing() {
    flow.retag(jane, "vip");

    assertThat(flow.steps.vendorCalls()).containsExactly("Aloware GET lists", "Aloware POST list");
  }

  @Test
  void the_list_holds_those_who_have_the_tag_and_nobody_else() {
    String joe = flow.mapped("902", "+12025550143", "vip");
    flow.mapped("903", "+12025550144", "hot");
    flow.lists.has("VIP", "903", "99");

    flow.retag(jane, "vip");

    assertThat(flow.lists.members("VIP")).containsExactly("901", "902");
    assertThat(flow.storedTags(joe)).containsExactly("vip");
  }

  @Test
  void a_removed_tag_removes_the_member() {
    String joe = flow.mapped("902", "+12025550143");
    flow.retag(jane, "vip");
    flow.retag(joe, "vip");

    flow.retag(jane);

    assertThat(flow.lists.members("vip")).containsExactly("902");
  }

  @Test
  void only_the_lists_change_whose_tags_changed() {
    flow.retag(jane, "vip", "hot");
    flow.steps.forget();

    flow.retag(jane, "hot", "cold");

    assertThat(flow.steps.vendorCalls())
        .containsExactly("Aloware GET lists", "Aloware POST list", "Aloware PUT list");
    assertThat(flow.lists.members("vip")).isEmpty();
    assertThat(flow.lists.members("hot")).containsExactly("901");
  }

  @Test
  void the_same_set_again_costs_no_call() {
    flow.retag(jane, "vip");
    flow.steps.forget();

    assertThat(flow.retag(jane, "VIP").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void a_tag_that_a_contact_sync_learnt_of_first_still_makes_its_list() {
    String joe = flow.mapped("902", "+12025550143", "vip");

    flow.handler.handle(flow.wholeSet(joe, "vip"));

    assertThat(flow.lists.members("vip")).containsExactly("902");
  }

  @Test
  void tags_of_our_own_make_no_list() {
    var result = flow.retag(jane, "sys:df_middleware_origin", "call: sold", "dnc-sms");

    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.lists.names()).isEmpty();
    assertThat(flow.storedTags(jane)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"tag.added", "contact.tagged", "tag.created"})
  void an_event_that_names_the_tag_adds_the_contact(String type) {
    flow.named(type, Optional.of(jane), "VIP");

    assertThat(flow.lists.members("VIP")).containsExactly("901");
    assertThat(flow.storedTags(jane)).containsExactly("vip");
  }

  @ParameterizedTest
  @CsvSource({"tag.removed", "ContactTagDelete", "contact.untagged"})
  void an_event_that_names_a_removed_tag_removes_the_contact(String type) {
    flow.retag(jane, "vip", "hot");

    flow.named(type, Optional.of(jane), "VIP");

    assertThat(flow.lists.members("vip")).isEmpty();
    assertThat(flow.storedTags(jane)).containsExactly("hot");
  }

  @Test
  void an_event_that_names_a_tag_repairs_what_a_person_did_to_the_list() {
    flow.retag(jane, "vip");
    flow.lists.replaceMembers(flow.lists.all().get(0), List.of("99"));

    flow.named("tag.added", Optional.of(jane), "vip");

    assertThat(flow.lists.members("vip")).containsExactly("901");
  }

  @Test
  void the_row_in_the_log_names_the_list_and_its_members_by_id() {
    var row = flow.retag(jane, "vip").log().get(0);

    assertThat(row.direction()).isEqualTo(Direction.GHL_TO_ALOWARE);
    assertThat(row.entityId()).contains("vip");
    assertThat(row.targetId()).contains("12");
    assertThat(row.status()).isEqualTo(Status.SUCCESS);
    assertThat(row.decisions()).singleElement().extracting("value").isEqualTo("901");
  }

  @Test
  void a_contact_that_nobody_mapped_is_found_in_aloware_first() {
    String there = flow.aloware.has("phone_number", "+12025550199");
    String joe = flow.ghl.has("phone", "(202) 555-0199");

    flow.retag(joe, "vip");

    assertThat(flow.lists.members("vip")).containsExactly(there);
  }

  @Test
  void a_contact_that_aloware_does_not_have_is_made_first() {
    String joe = flow.ghl.has("phone", "+12025550199", "firstName", "Joe");

    flow.retag(joe, "vip");

    String made = flow.mappings.byGhlId(joe).orElseThrow().alowareContactId().orElseThrow();
    assertThat(flow.lists.members("vip")).containsExactly(made);
    assertThat(flow.aloware.contact(made).text("first_name")).contains("Joe");
  }

  @Test
  void a_contact_without_tags_is_not_made() {
    String joe = flow.ghl.has("phone", "+12025550199");

    assertThat(flow.retag(joe, "call: sold").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void who_has_a_tag_is_asked_when_the_event_names_nobody() {
    flow.retag(jane, "vip");
    flow.ghl.retag(jane);
    String joe = flow.ghl.has("phone", "+12025550199", "tags", List.of("vip"));

    flow.named("segment.updated", Optional.empty(), "VIP");

    String made = flow.mappings.byGhlId(joe).orElseThrow().alowareContactId().orElseThrow();
    assertThat(flow.lists.members("vip")).containsExactly(made);
  }

  @Test
  void who_the_search_does_not_show_yet_stays_on_the_list() {
    flow.retag(jane, "vip");
    flow.ghl.hidesFromSearch();

    flow.named("tag.updated", Optional.empty(), "vip");

    assertThat(flow.lists.members("vip")).containsExactly("901");
  }

  @Test
  void the_id_of_a_tag_is_not_taken_for_a_contacts() {
    flow.retag(jane, "vip");

    assertThat(flow.named("tag.created", Optional.of("tag-1"), "vip").outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void an_event_that_names_nothing_goes_to_a_person() {
    Event event = flow.event("tag.updated", Optional.empty(), JsonTrees.payload("x", "y"));

    assertThatThrownBy(() -> flow.handler.handle(event)).isInstanceOf(NeedsPerson.class);
  }

  @Test
  void an_event_that_was_overtaken_does_not_bring_back_what_was_removed() {
    Event old = flow.wholeSet(jane, "vip");
    flow.clock.pass(Duration.ofSeconds(5));
    flow.retag(jane, "hot");

    flow.handler.handle(old);

    assertThat(flow.lists.members("vip")).isEmpty();
    assertThat(flow.lists.members("hot")).containsExactly("901");
  }

  @Test
  void several_lists_of_the_name_are_not_guessed_between() {
    flow.lists.has("VIP");
    flow.lists.has("vip");

    assertThatThrownBy(() -> flow.retag(jane, "vip")).isInstanceOf(NeedsPerson.class);
  }

  @Test
  void a_list_is_written_in_its_own_lane() {
    flow.lanes.busy.add("l:vip");

    assertThatThrownBy(() -> flow.retag(jane, "vip")).isInstanceOf(LaneBusy.class);
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void who_waited_for_the_lane_finds_that_he_was_carried() {
    String joe = flow.mapped("902", "+12025550143");
    flow.lanes.busy.add("l:vip");
    Event event = flow.wholeSet(joe, "vip");
    assertThatThrownBy(() -> flow.handler.handle(event)).isInstanceOf(LaneBusy.class);
    flow.lanes.busy.clear();
    flow.retag(jane, "vip");
    flow.steps.forget();

    flow.handler.handle(event);

    assertThat(flow.lists.members("vip")).containsExactly("901", "902");
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,BEFORE_ITS_EFFECT",
    "1,AFTER_ITS_EFFECT",
    "2,BEFORE_ITS_EFFECT",
    "2,AFTER_ITS_EFFECT",
    "3,BEFORE_ITS_EFFECT",
    "3,AFTER_ITS_EFFECT"
  })
  void a_run_cut_short_anywhere_is_made_good_by_the_next(int step, Steps.Failure failure) {
    Event event = flow.wholeSet(jane, "vip");
    flow.ghl.retag(jane, "vip");
    flow.steps.failAt(step, failure);
    assertThatThrownBy(() -> flow.handler.handle(event)).isInstanceOf(VendorUnavailable.class);

    flow.handler.handle(event);

    assertThat(flow.lists.members("vip")).containsExactly("901");
  }
}
