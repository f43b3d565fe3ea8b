package df.middleware.call;

import static df.middleware.call.CallFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.testing.JsonTrees;
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
  void what_a_call_does_not_say_of_an_unmapped_contact_is_not_lost_in_aloware() {
    String inGhl = flow.ghl.has("phone", PHONE, "firstName", "Jo", "city", "Rome");
    String inAloware = flow.aloware.has("phone_number", PHONE, "first_name", "Johanna");

    flow.tell(COMPLETED, "id", 4711, "lead_number", PHONE);

    assertThat(flow.aloware.contact(inAloware).text("first_name")).contains("Johanna");
    assertThat(flow.aloware.contact(inAloware).text("city")).contains("Rome");
    assertThat(flow.ghl.contact(inGhl).text("firstName")).contains("Johanna");
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
  void a_relays_titles_are_read() {
    SyncResult result =
        flow.handler.handle(
            flow.event(
                JsonTrees.payload(
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
