package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tags and lists where the API only adds to lists of known id. */
class TagToListByIdTest {
  private final TagFlow flow = TagFlow.webhookStyle();
  private final String jane = flow.mapped("901", "+12025550142");

  @Test
  void the_contact_is_added_to_the_list_of_the_configured_id() {
    var result = flow.retag(jane, "vip");

    assertThat(flow.lists.additions).containsExactly("+12025550142 to 12");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log().get(0).targetId()).contains("12");
  }

  @Test
  void several_tags_cost_one_call() {
    flow.retag(jane, "vip", "hot");

    assertThat(flow.steps.vendorCalls()).containsExactly("Aloware POST form");
    assertThat(flow.lists.additions).containsExactly("+12025550142 to 15,12");
  }

  @Test
  void only_this_contact_is_added() {
    flow.mapped("902", "+12025550143", "vip");

    flow.retag(jane, "vip");

    assertThat(flow.lists.additions).containsExactly("+12025550142 to 12");
  }

  @Test
  void a_removal_is_not_supported_and_says_so_once() {
    flow.retag(jane, "vip");

    var removed = flow.retag(jane);

    assertThat(removed.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(removed.log().get(0).status()).isEqualTo(Status.NOT_SUPPORTED);
    assertThat(removed.log().get(0).errorMessage()).get().asString().contains("off one list");
    assertThat(flow.retag(jane).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void a_tag_without_a_configured_id_is_not_supported() {
    var result = flow.named("tag.added", Optional.of(jane), "Cold");

    assertThat(result.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(result.log().get(0).errorMessage()).get().asString().contains("ALOWARE_LIST_IDS");
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void an_echo_that_no_list_can_follow_is_unchanged() {
    String joe = flow.mapped("902", "+12025550143", "cold");

    assertThat(flow.retag(joe, "cold").outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void a_contact_without_a_phone_that_nobody_mapped_is_not_supported() {
    String joe = flow.ghl.has("email", "joe@example.com");

    assertThat(flow.retag(joe, "vip").outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
  }

  @Test
  void a_tag_that_comes_again_is_added_again() {
    flow.retag(jane, "vip");
    flow.retag(jane);

    flow.retag(jane, "vip");

    assertThat(flow.lists.additions).hasSize(2);
  }
}
