package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.ghl.GhlNotes;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flow 2: however many events a call makes, in whatever order, GHL has one note about it. */
class CallBecomesOneNoteIT extends Running {
  private static final String CALL =
      "{\"event\":\"%s\",\"body\":{\"id\":940868616,\"direction\":2,%s\"lead_number\":\"+12025550177\","
          + "\"incoming_number\":\"+12025550142\",\"created_at\":\"2026-08-05 20:58:49\"}}";
  private static final String ENDED =
      CALL.formatted(
          "OutboundPhoneCall-DispositionCompleted",
          "\"disposition_status2\":4,\"talk_time\":63,\"call_disposition\":\"No Answer\",");
  private static final String RECORDED =
      CALL.formatted(
          "Recording-Saved",
          "\"disposition_status2\":4,\"talk_time\":63,\"call_disposition\":\"No Answer\","
              + "\"direct_recording_url\":\"https://recordings.example/secret\",");
  private static final String DISPOSED =
      "{\"event\":\"Call-Disposed\",\"body\":{\"id\":940868616,\"direction\":2,\"talk_time\":63}}";

  private List<String> notes() {
    GhlNotes notes = sandbox.ghl().notes();
    return sandbox.ghl().byPhone("+12025550177").stream()
        .map(contact -> contact.getString("id"))
        .flatMap(id -> notes.of(id).stream())
        .map((JsonObject note) -> note.getString("body"))
        .toList();
  }

  @Test
  void three_events_of_one_call_make_one_note() {
    eventually(() -> assertThat(statusOf(eventOf(aloware(DISPOSED)))).isNotEmpty());
    String ended = eventOf(aloware(ENDED));
    String recorded = eventOf(aloware(RECORDED));

    eventually(() -> assertThat(statusOf(ended)).startsWith("done"));
    eventually(() -> assertThat(statusOf(recorded)).startsWith("done"));
    assertThat(notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note)
                    .startsWith("Call Made on 2026-08-05T20:58:49Z (1m 3s)\nDisposition: No Answer")
                    .endsWith("ref: aloware-call-940868616")
                    .doesNotContain("recordings.example"));
    run("DELETE FROM webhook_events");
  }

  @Test
  void the_contact_gets_the_tags_of_the_call() {
    eventuallyIs(eventOf(aloware(ENDED)), "done synced");

    assertThat(sandbox.ghl().byPhone("+12025550177"))
        .singleElement()
        .satisfies(
            contact ->
                assertThat(contact.getJsonArray("tags").toString())
                    .contains("call: no answer", "outbound call"));
  }

  @Test
  void a_call_that_only_started_makes_no_note() {
    String started = CALL.formatted("OutboundPhoneCall", "\"current_status2\":1,");

    eventuallyIs(eventOf(aloware(started)), "done status-only");

    assertThat(notes()).isEmpty();
  }
}
