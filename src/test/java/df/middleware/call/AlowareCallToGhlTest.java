package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlowareCallToGhlTest {
  private static final String COMPLETED = "OutboundPhoneCall-DispositionCompleted";

  private final CallFlow flow = CallFlow.webhookStyle();

  private SyncResult completed() {
    return flow.tell(
        COMPLETED,
        "id",
        4711,
        "direction",
        2,
        "current_status2",
        9,
        "disposition_status2",
        4,
        "duration",
        75,
        "lead_number",
        PHONE,
        "created_at",
        "2026-11-20 18:30:00",
        "updated_at",
        "2026-11-20 18:31:15",
        "call_disposition",
        "No Answer");
  }

  private static List<String> fields(SyncLogEntry row) {
    return row.decisions().stream().map(Decision::field).toList();
  }

  @Test
  void a_completed_call_is_a_note_on_the_contact() {
    completed();

    assertThat(flow.note())
        .isEqualTo(
            """
            Call Made on 2026-11-20T18:30:00Z (1m 15s)
            Disposition: No Answer
            Status: completed
            ref: aloware-call-4711""");
  }

  @Test
  void the_contact_gets_the_calls_tags() {
    String contact = flow.mappedContact();

    completed();

    assertThat(flow.ghl.tags(contact)).contains("call: no answer", "outbound call");
  }

  @Test
  void a_call_of_a_mapped_contact_takes_two_calls() {
    flow.mappedContact();

    assertThat(completed().outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL POST note", "GHL POST tags");
  }

  @Test
  void tags_that_the_contact_has_are_not_given_again() {
    flow.mappedContact();
    completed();
    flow.steps.forget();

    flow.tell(
        COMPLETED,
        "id",
        4712,
        "direction",
        2,
        "lead_number",
        PHONE,
        "call_disposition",
        "no answer");

    assertThat(flow.steps.vendorCalls()).containsExactly("GHL POST note");
  }

  @Test
  void an_unknown_contact_is_synced_first() {
    SyncResult result =
        flow.tell(
            COMPLETED,
            "id",
            4711,
            "lead_number",
            PHONE,
            "contact",
            Map.of("id", 155, "first_name", "Jane", "email", "jane@example.com"));

    String contact = flow.mappings.all().get(0).ghlContactId().orElseThrow();
    assertThat(flow.ghl.contact(contact).text("phone")).contains(PHONE);
    assertThat(flow.ghl.contact(contact).text("firstName")).contains("Jane");
    assertThat(flow.mappings.all().get(0).alowareContactId()).contains("155");
    assertThat(result.log())
        .extracting(SyncLogEntry::entityType)
        .containsExactly(EntityType.CONTACT, EntityType.CALL);
  }

  @Test
  void the_middlewares_marker_on_an_unknown_contact_does_not_hide_the_call() {
    flow.tell(
        COMPLETED,
        "id",
        4711,
        "lead_number",
        PHONE,
        "contact",
        Map.of("id", 155, "notes", "SYS:df_middleware_origin"));

    assertThat(flow.note()).endsWith("ref: aloware-call-4711");
  }

  @Test
  void a_start_is_not_noted() {
    SyncResult result =
        flow.tell(
            "OutboundPhoneCall",
            "id",
            4711,
            "direction",
            2,
            "current_status2",
            1,
            "lead_number",
            PHONE);

    assertThat(result.outcome()).isEqualTo(Outcome.STATUS_ONLY);
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(result.log()).hasSize(1);
  }

  @Test
  void a_start_that_comes_late_changes_nothing() {
    completed();
    flow.steps.forget();

    SyncResult result = flow.tell("OutboundPhoneCall", "id", 4711, "lead_number", PHONE);

    assertThat(result.outcome()).isEqualTo(Outcome.STATUS_ONLY);
    assertThat(flow.steps.vendorCalls()).isEmpty();
  }

  @Test
  void the_log_names_the_call_and_its_note() {
    flow.mappedContact();

    SyncLogEntry row = completed().log().get(0);

    assertThat(row.direction()).isEqualTo(Direction.ALOWARE_TO_GHL);
    assertThat(row.entityType()).isEqualTo(EntityType.CALL);
    assertThat(row.entityId()).contains("4711");
    assertThat(row.targetId()).contains("note-2");
    assertThat(fields(row)).containsExactly("note", "tags");
  }

  @Test
  void a_restatement_is_unchanged() {
    completed();
    flow.steps.forget();

    SyncResult result = flow.tell("Call-Disposed", "id", 4711, "direction", 2, "talk_time", 63);

    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(flow.note()).contains("(1m 15s)", "Disposition: No Answer", "Status: completed");
  }

  @Test
  void a_later_disposition_changes_the_note_in_place() {
    flow.mappedContact();
    completed();
    flow.steps.forget();

    flow.tell("Call-Disposed", "id", 4711, "call_disposition", "Interested");

    assertThat(flow.note()).contains("Disposition: Interested");
    assertThat(flow.steps.vendorCalls())
        .containsExactly("GHL PUT note", "GHL POST tags", "GHL DELETE tags");
  }

  @Test
  void a_changed_disposition_takes_its_old_tag_along() {
    String contact = flow.mappedContact();
    completed();

    flow.tell("Call-Disposed", "id", 4711, "call_disposition", "Interested");

    assertThat(flow.ghl.tags(contact))
        .contains("call: interested", "outbound call")
        .doesNotContain("call: no answer");
  }

  @Test
  void another_calls_tag_stays() {
    String contact = flow.mappedContact();
    completed();
    flow.tell(COMPLETED, "id", 4712, "lead_number", PHONE, "call_disposition", "No answer");

    flow.tell("Call-Disposed", "id", 4711, "call_disposition", "Interested");

    assertThat(flow.ghl.tags(contact)).contains("call: interested", "call: no answer");
  }

  @Test
  void an_older_event_that_comes_late_does_not_undo_a_newer_one() {
    flow.tell(
        "Recording-Saved",
        "id",
        4711,
        "lead_number",
        PHONE,
        "call_disposition",
        "Interested",
        "updated_at",
        "2026-11-20 18:40:00");

    completed();

    assertThat(flow.note()).contains("Disposition: Interested", "(1m 15s)");
  }

  @Test
  void recordings_are_open_to_anyone_and_stay_out() {
    completed();
    flow.tell(
        "Recording-Saved",
        "id",
        4711,
        "lead_number",
        PHONE,
        "direct_recording_url",
        "https://r.example/1");

    assertThat(flow.note()).doesNotContain("r.example");
    assertThat(StoredCall.write(flow.notes.all().get(0).known()).tree().toString())
        .doesNotContain("r.example");
  }

  @Test
  void recordings_are_noted_where_an_operator_says_so() {
    var open = new CallFlow(df.middleware.aloware.AlowareContacts.Style.WEBHOOK, true);

    open.tell(
        "Recording-Saved",
        "id",
        4711,
        "lead_number",
        PHONE,
        "direct_recording_url",
        "https://r.example/1");

    assertThat(open.note()).endsWith("\nRecording: https://r.example/1\nref: aloware-call-4711");
  }

  @Test
  void a_note_that_was_deleted_is_written_again_when_there_is_news() {
    completed();
    flow.ghlNotes.deleteAll();

    flow.tell("Call-Disposed", "id", 4711, "call_disposition", "Interested");

    assertThat(flow.note()).contains("Disposition: Interested", "(1m 15s)");
  }

  @Test
  void a_contact_that_was_deleted_in_ghl_is_created_again_with_its_note_and_tags() {
    String before = flow.mappedContact();
    flow.ghl.delete(before);

    completed();

    String now = flow.mappings.all().get(0).ghlContactId().orElseThrow();
    assertThat(now).isNotEqualTo(before);
    assertThat(flow.note()).endsWith("ref: aloware-call-4711");
    assertThat(flow.ghl.tags(now)).contains("call: no answer", "outbound call");
  }

  @Test
  void a_contact_that_was_deleted_after_the_note_gets_it_again() {
    completed();
    flow.ghl.delete(flow.mappings.all().get(0).ghlContactId().orElseThrow());

    flow.tell("Call-Disposed", "id", 4711, "call_disposition", "Interested");

    assertThat(flow.note()).contains("Disposition: Interested", "(1m 15s)");
  }

  @Test
  void a_relays_titles_are_read() {
    SyncResult result =
        flow.handler.handle(
            flow.event(
                df.middleware.testing.JsonTrees.payload(
                    "ID",
                    940000001,
                    "Event",
                    "OutboundSMS-DispositionCompleted",
                    "Created At",
                    "2026-09-22 19:47:42",
                    "Current Status",
                    "completed",
                    "Disposition Status",
                    "completed",
                    "Type",
                    1,
                    "Direction",
                    2,
                    "Duration",
                    33,
                    "Contact Id",
                    150000001,
                    "Lead Number",
                    PHONE)));

    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.note()).startsWith("Call Made on 2026-09-22T19:47:42Z (33s)\n");
    assertThat(flow.mappings.all().get(0).alowareContactId()).isEqualTo(Optional.of("150000001"));
  }
}
