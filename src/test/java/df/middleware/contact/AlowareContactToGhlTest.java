package df.middleware.contact;

import static df.middleware.contact.AlowareContactFlow.PHONE;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlowareContactToGhlTest {
  private final AlowareContactFlow flow = AlowareContactFlow.webhookStyle();
  private final AlowareContactFlow rest = AlowareContactFlow.restStyle();

  @Test
  void a_new_contact_costs_two_look_ups_one_create_and_its_tags() {
    flow.tell(flow.jane());
    assertThat(flow.steps.vendorCalls())
        .containsExactly(
            "GHL search phone", "GHL search e-mail", "GHL POST contact", "GHL POST tags");
  }

  @Test
  void a_new_contact_is_created_with_what_aloware_knows() {
    flow.tell(flow.jane());
    assertThat(flow.ghlContact().text("firstName")).contains("Jane");
    assertThat(flow.ghlContact().text("email")).contains("jane@example.com");
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("vip");
  }

  @Test
  void a_new_contact_is_mapped_with_both_sides_last_known() {
    String id = flow.jane();
    flow.tell(id);
    ContactMapping mapping = flow.mapping();
    assertThat(mapping.alowareContactId()).contains(id);
    assertThat(mapping.ghlContactId()).contains("ghl-1");
    assertThat(mapping.phone()).contains(PHONE);
    assertThat(mapping.aloware().orElseThrow().contact().tags()).containsExactly("VIP");
    assertThat(mapping.ghl().orElseThrow().contact().tags()).containsExactly("vip");
    assertThat(mapping.syncDirection()).contains("aloware_to_ghl");
  }

  @Test
  void the_create_leaves_an_echo_due_and_the_tags_none_that_is_a_contact_event() {
    flow.tell(flow.jane());
    assertThat(flow.mapping().ghl().orElseThrow().echoesDue()).isEqualTo(1);
  }

  @Test
  void a_sync_is_logged_with_a_decision_for_each_field() {
    SyncResult result = flow.tell(flow.jane());
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log()).hasSize(1);
    assertThat(result.log().get(0).status()).isEqualTo(Status.SUCCESS);
    assertThat(result.log().get(0).direction()).isEqualTo(Direction.ALOWARE_TO_GHL);
    assertThat(result.log().get(0).decisions())
        .extracting(Decision::field)
        .containsExactly(
            "phone", "email", "name", "timezone", "address", "tags", "customFields", "updatedAt");
  }

  @Test
  void what_a_new_contact_is_made_of_is_logged_as_decided_before_it_was_there() {
    SyncResult result = flow.tell(flow.jane());
    assertThat(result.log().get(0).decisions())
        .filteredOn(it -> it.field().equals("email"))
        .extracting(Decision::source)
        .containsExactly(Sides.ALOWARE);
  }

  @Test
  void an_update_of_a_mapped_contact_costs_one_call() {
    String id = flow.mappedJane();
    flow.aloware.edit(id, "last_name", "Example-Miller");
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL PUT contact");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.ghlContact().text("lastName")).contains("Example-Miller");
  }

  @Test
  void the_echo_of_our_own_write_costs_no_call() {
    String id = rest.mappedJane();
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.steps.forget();
    SyncResult echo = rest.tell(id);
    assertThat(rest.steps.vendorCalls()).isEmpty();
    assertThat(echo.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(echo.log().get(0).status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void an_echo_comes_once() {
    String id = rest.mappedJane();
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.tell(id);
    rest.steps.forget();
    rest.tell(id);
    assertThat(rest.steps.vendorCalls()).containsExactly("Aloware GET contact");
  }

  @Test
  void an_edit_while_an_echo_is_due_is_no_echo() {
    String id = rest.mappedJane();
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.aloware.edit(id, "timezone", "America/Chicago");
    rest.tell(id);
    assertThat(rest.ghlContact().text("timezone")).contains("America/Chicago");
  }

  @Test
  void a_thin_payload_is_never_taken_for_an_echo() {
    String id = rest.mappedJane();
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.aloware.edit(id, "timezone", "America/Chicago");
    rest.tell(payload("event", "ContactUpdated", "body", Map.of("id", id)));
    assertThat(rest.ghlContact().text("timezone")).contains("America/Chicago");
  }

  @Test
  void no_news_costs_one_read_and_no_write() {
    String id = flow.mappedJane();
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.names()).containsExactly("Aloware search phone");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void the_read_finds_what_a_payload_without_news_does_not_carry() {
    String id = flow.mappedJane();
    flow.aloware.edit(id, "timezone", "America/Chicago");
    flow.tell(payload("event", "x", "body", Map.of("id", id, "phone_number", PHONE)));
    assertThat(flow.ghlContact().text("timezone")).contains("America/Chicago");
  }
}
