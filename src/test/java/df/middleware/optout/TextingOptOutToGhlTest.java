package df.middleware.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.Steps.Failure;
import df.middleware.testing.TextEvents;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.VendorUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextingOptOutToGhlTest {
  private static final int MOST_STEPS = 20;
  private static final List<String> TAGS = List.of("dnc-sms", "sms opted out");

  private final OptOutFlow flow = new OptOutFlow();

  private String existing() {
    return flow.ghl.has(
        "phone",
        "(202) 555-0142",
        "tags",
        List.of("vip"),
        "dndSettings",
        Map.of("Email", Map.of("status", "active", "message", "no mail")));
  }

  @Test
  void a_stop_tags_the_contact_with_that_number() {
    String id = existing();
    flow.stop();

    assertThat(flow.ghl.tags(id)).containsExactlyInAnyOrder("vip", "dnc-sms", "sms opted out");
  }

  @Test
  void a_stop_sets_do_not_disturb_for_sms_and_keeps_the_other_channels() {
    existing();
    flow.stop();

    assertThat(flow.sms()).isEqualTo("active");
    assertThat(flow.contact().text("dndSettings.SMS.message")).contains("STOP");
    assertThat(flow.contact().text("dndSettings.Email.message")).contains("no mail");
  }

  @Test
  void a_stop_of_a_stranger_creates_the_contact_and_maps_it() {
    flow.stop();

    assertThat(flow.ghl.tags(flow.id())).containsAll(TAGS);
    assertThat(flow.mappings.all()).hasSize(1);
    assertThat(flow.mappings.all().get(0).phone()).contains(OptOutFlow.PHONE);
    assertThat(flow.mappings.all().get(0).ghlContactId()).contains(flow.id());
  }

  @Test
  void a_mapped_contact_that_is_gone_is_made_anew() {
    flow.stop();
    flow.ghl.delete(flow.id());
    flow.start();
    flow.stop();

    assertThat(flow.ghl.tags(flow.id())).containsAll(TAGS);
    assertThat(flow.sms()).isEqualTo("active");
  }

  @Test
  void a_start_takes_the_tags_off_and_lifts_what_we_set() {
    String id = existing();
    flow.stop();
    flow.start();

    assertThat(flow.ghl.tags(id)).containsExactly("vip");
    assertThat(flow.sms()).isEqualTo("inactive");
  }

  @Test
  void a_start_does_not_lift_a_do_not_disturb_of_somebody_else() {
    flow.ghl.has(
        "phone", OptOutFlow.PHONE, "dndSettings", Map.of("SMS", Map.of("status", "permanent")));
    flow.stop();
    flow.start();

    assertThat(flow.sms()).isEqualTo("permanent");
  }

  @Test
  void a_start_does_not_lift_what_somebody_else_put_in_the_place_of_ours() {
    flow.stop();
    flow.ghl.update(
        flow.id(), Map.of("dndSettings", Map.of("SMS", Map.of("status", "active", "code", "101"))));
    flow.start();

    assertThat(flow.sms()).isEqualTo("active");
  }

  @Test
  void what_counts_is_the_registry_and_not_the_event() {
    flow.stop();
    flow.handler.handle(TextEvents.event("message.received", "START"));

    assertThat(flow.ghl.tags(flow.id())).containsAll(TAGS);
    assertThat(flow.sms()).isEqualTo("active");
  }

  @Test
  void a_stop_that_ghl_shows_already_writes_nothing() {
    flow.stop();
    flow.steps.forget();

    assertThat(flow.stop().outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL GET contact");
  }

  @Test
  void the_log_says_what_was_registered_and_written() {
    SyncLogEntry row = flow.stop().log().get(0);

    assertThat(row.direction()).isEqualTo(Direction.TEXTING_TO_GHL);
    assertThat(row.entityType()).isEqualTo(EntityType.OPTOUT);
    assertThat(row.entityId()).contains("m1");
    assertThat(row.targetId()).contains(flow.id());
    assertThat(row.decisions().get(0).value()).isEqualTo("opted_out");
    assertThat(row.decisions()).extracting("field").contains("tags", "dndSettings.SMS");
  }

  @Test
  void the_log_has_the_error_of_a_provider_that_refused_to_send() {
    flow.registry.register(OptOutFlow.PHONE, OptOutSource.TEXTING, true, Optional.empty(), "STOP");
    var failed =
        JsonTrees.payload(
            "MessageSid",
            "SM1",
            "MessageStatus",
            "failed",
            "From",
            TextEvents.US,
            "To",
            OptOutFlow.PHONE,
            "ErrorCode",
            "21610");

    assertThat(flow.handler.handle(TextEvents.of(failed)).log().get(0).errorMessage())
        .hasValueSatisfying(it -> assertThat(it).contains("21610"));
  }

  @Test
  void a_stop_from_no_number_is_for_a_person() {
    var shortCode =
        JsonTrees.payload("type", "optout.stop", "id", "m1", "from", "40404", "to", TextEvents.US);

    assertThatThrownBy(() -> flow.handler.handle(TextEvents.of(shortCode)))
        .isInstanceOf(NeedsPerson.class);
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_stop_cut_short_anywhere_is_completed_and_still_ours_to_lift(Failure failure) {
    for (int step = 1; step <= MOST_STEPS; step++) {
      OptOutFlow cut = new OptOutFlow();
      cut.steps.failAt(step, failure);
      boolean failed = fails(cut::stop);
      if (failed) {
        cut.stop();
      }
      assertThat(cut.ghl.ids()).as("step %d", step).hasSize(1);
      assertThat(cut.ghl.tags(cut.id())).as("step %d", step).containsAll(TAGS);
      assertThat(cut.sms()).as("step %d", step).isEqualTo("active");
      cut.steps.forget();
      cut.start();
      assertThat(cut.sms()).as("step %d", step).isEqualTo("inactive");
    }
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_start_cut_short_anywhere_is_completed(Failure failure) {
    for (int step = 1; step <= MOST_STEPS; step++) {
      OptOutFlow cut = new OptOutFlow();
      cut.stop();
      cut.steps.forget();
      cut.steps.failAt(step, failure);
      if (fails(cut::start)) {
        cut.start();
      }
      assertThat(cut.ghl.tags(cut.id())).as("step %d", step).isEmpty();
      assertThat(cut.sms()).as("step %d", step).isEqualTo("inactive");
    }
  }

  private static boolean fails(Runnable run) {
    try {
      run.run();
      return false;
    } catch (VendorUnavailable planned) {
      return true;
    }
  }
}
