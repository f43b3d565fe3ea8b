package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
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
}
