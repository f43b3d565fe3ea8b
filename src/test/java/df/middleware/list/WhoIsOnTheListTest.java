package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.testing.JsonTrees;
import df.middleware.vendor.NeedsPerson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a tag event is about, where that is not plain. */
class WhoIsOnTheListTest {
  private final TagFlow flow = TagFlow.restStyle();
  private final String jane = flow.mapped("901", "+12025550142");

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
}
