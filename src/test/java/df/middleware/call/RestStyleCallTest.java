package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import org.junit.jupiter.api.Test;

/** Flow 2 for an account with resources by id. */
class RestStyleCallTest {
  private final CallFlow flow = CallFlow.restStyle();

  private String jane() {
    return flow.aloware.has("phone_number", PHONE, "first_name", "Jane");
  }

  private void call(String contactId) {
    flow.calls.has(
        "940",
        "id",
        940,
        "contact_id",
        contactId,
        "direction",
        "inbound",
        "disposition",
        "Interested",
        "status",
        "completed",
        "duration",
        75,
        "created_at",
        "2026-11-20T18:30:00Z");
  }

  @Test
  void the_call_and_its_contact_are_fetched() {
    call(jane());

    flow.tell("InboundPhoneCall-Completed", "id", 940);

    assertThat(flow.note())
        .isEqualTo(
            """
            Call Received on 2026-11-20T18:30:00Z (1m 15s)
            Disposition: Interested
            Status: completed
            ref: aloware-call-940""");
    assertThat(flow.steps.vendorCalls()).contains("Aloware GET call", "Aloware GET contact");
  }

  @Test
  void what_aloware_answers_holds_over_the_body() {
    call(jane());

    flow.tell(
        "InboundPhoneCall-Completed",
        "id",
        940,
        "call_disposition",
        "No Answer",
        "duration",
        12,
        "updated_at",
        "2030-01-01 00:00:00");

    assertThat(flow.note()).contains("(1m 15s)", "Disposition: Interested");
  }

  @Test
  void a_mapped_contact_is_not_fetched() {
    call(jane());
    flow.tell("InboundPhoneCall-Completed", "id", 940);
    flow.steps.forget();
    flow.calls.has("941", "id", 941, "contact_id", "4711", "direction", 1, "disposition", "Sold");

    flow.tell("InboundPhoneCall-Completed", "id", 941);

    assertThat(flow.steps.vendorCalls())
        .containsExactly("Aloware GET call", "GHL POST note", "GHL POST tags");
  }

  @Test
  void a_call_that_aloware_does_not_know_is_taken_from_the_body() {
    flow.tell("InboundPhoneCall-Completed", "id", 940, "lead_number", PHONE, "duration", 9);

    assertThat(flow.note()).startsWith("Call Received (9s)\n");
  }

  @Test
  void an_event_without_a_name_is_as_far_as_aloware_says() {
    call(jane());

    assertThat(flow.tell("call.updated", "id", 940).outcome()).isEqualTo(Outcome.SYNCED);
  }

  @Test
  void a_call_that_goes_on_is_not_noted() {
    flow.calls.has("940", "id", 940, "contact_id", jane(), "status", "in-progress");

    assertThat(flow.tell("call.updated", "id", 940).outcome()).isEqualTo(Outcome.STATUS_ONLY);
    assertThat(flow.ghlNotes.texts()).isEmpty();
  }

  @Test
  void a_start_is_not_fetched() {
    call(jane());

    flow.tell("InboundPhoneCall", "id", 940);

    assertThat(flow.steps.vendorCalls()).isEmpty();
  }
}
