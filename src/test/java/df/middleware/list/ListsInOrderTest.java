package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Event;
import df.middleware.routing.LaneBusy;
import df.middleware.testing.Steps;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One list, several events: nobody is lost, and nothing comes back. */
class ListsInOrderTest {
  private final TagFlow flow = TagFlow.restStyle();
  private final String jane = flow.mapped("901", "+12025550142");

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
