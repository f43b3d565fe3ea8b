package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import org.junit.jupiter.api.Test;

/** What later events do to the note of a call. */
class CallNoteChangesTest {
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

  @Test
  void a_start_that_comes_late_changes_nothing() {
    completed();
    flow.steps.forget();

    SyncResult result = flow.tell("OutboundPhoneCall", "id", 4711, "lead_number", PHONE);

    assertThat(result.outcome()).isEqualTo(Outcome.STATUS_ONLY);
    assertThat(flow.steps.vendorCalls()).isEmpty();
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
    var open = new CallFlow(Style.WEBHOOK, true);

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
}
