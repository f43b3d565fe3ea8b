package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.synclog.SyncLogEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncListByHandTest {
  private final TagFlow flow = TagFlow.restStyle();
  private final List<SyncLogEntry> log = new ArrayList<>();
  private final SyncListByHand byHand =
      new SyncListByHand(flow.syncTag, flow.lanes, log::addAll, flow.clock);

  @Test
  void the_list_gets_whoever_has_the_tag_in_ghl() {
    String jane = flow.mapped("901", "+12025550142");
    flow.mapped("902", "+12025550143");
    flow.ghl.retag(jane, "vip");

    List<ListChange> changes = byHand.sync("VIP");

    assertThat(flow.lists.members("VIP")).containsExactly("901");
    assertThat(changes.get(0).added()).containsExactly("901");
    assertThat(log).hasSize(1);
  }

  @Test
  void a_tag_of_our_own_has_no_list() {
    assertThat(byHand.sync("dnc-sms")).isEmpty();
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void who_cannot_be_put_on_it_is_named_and_does_not_keep_others_off() {
    flow.mapped("901", "+12025550142", "vip");
    String nobody = flow.ghl.has("firstName", "No", "lastName", "Number", "tags", List.of("vip"));

    List<ListChange> changes = byHand.sync("vip");

    assertThat(flow.lists.members("vip")).containsExactly("901");
    assertThat(changes.get(0).reason()).get().asString().contains(nobody);
  }

  @Test
  void a_list_of_known_id_gets_all_whom_it_lacks() {
    TagFlow webhook = TagFlow.webhookStyle();
    webhook.mapped("901", "+12025550142", "vip");
    webhook.mapped("902", "+12025550143", "vip");

    new SyncListByHand(webhook.syncTag, webhook.lanes, log::addAll, webhook.clock).sync("VIP");

    assertThat(webhook.lists.additions)
        .containsExactlyInAnyOrder("+12025550142 to 12", "+12025550143 to 12");
  }
}
