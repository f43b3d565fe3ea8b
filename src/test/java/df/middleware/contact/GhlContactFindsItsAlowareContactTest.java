package df.middleware.contact;

import static df.middleware.contact.GhlContactFlow.PHONE;
import static df.middleware.contact.GhlContactFlow.about;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.NeedsPerson;
import java.util.List;
import org.junit.jupiter.api.Test;

class GhlContactFindsItsAlowareContactTest {
  private final GhlContactFlow flow = GhlContactFlow.webhookStyle();
  private final GhlContactFlow rest = GhlContactFlow.restStyle();

  @Test
  void an_existing_contact_is_found_by_phone_and_merged() {
    String alowareId = flow.aloware.has("phone_number", PHONE, "timezone", "America/Denver");
    String id = flow.jane();
    flow.tell(id);
    assertThat(flow.aloware.ids()).containsExactly(alowareId);
    assertThat(flow.alowareContact().text("first_name")).contains("Jane");
    assertThat(flow.ghl.contact(id).text("timezone")).contains("America/Denver");
  }

  @Test
  void an_existing_contact_is_found_by_email_in_rest_style() {
    String alowareId = rest.aloware.has("email", "Jane@Example.com");
    rest.tell(rest.jane());
    assertThat(rest.aloware.ids()).containsExactly(alowareId);
    assertThat(rest.alowareContact().text("phone_number")).contains(PHONE);
  }

  @Test
  void an_existing_contact_that_differs_in_nothing_is_linked_and_not_written() {
    rest.aloware.has(
        "phone_number",
        PHONE,
        "email",
        "jane@example.com",
        "first_name",
        "Jane",
        "last_name",
        "Example",
        "tags",
        List.of("VIP"));
    SyncResult result = rest.tell(rest.jane());
    assertThat(rest.steps.vendorCalls()).containsExactly("GHL GET contact", "Aloware search phone");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(rest.mapping().alowareContactId()).contains(rest.alowareId());
  }

  @Test
  void two_candidates_that_disagree_need_a_person() {
    String one = rest.aloware.has("phone_number", PHONE);
    String other = rest.aloware.has("email", "jane@example.com");
    String id = rest.jane();
    assertThatThrownBy(() -> rest.tell(id))
        .isInstanceOf(NeedsPerson.class)
        .hasMessageContaining(one)
        .hasMessageContaining(other)
        .hasMessageNotContaining("jane@example.com");
  }

  @Test
  void an_aloware_contact_of_another_ghl_contact_needs_a_person() {
    rest.tell(rest.ghl.has("phone", PHONE));
    String other = rest.ghl.has("phone", "202-555-0142", "firstName", "Twin");
    assertThatThrownBy(() -> rest.tell(other)).isInstanceOf(NeedsPerson.class);
  }

  @Test
  void a_mapping_without_ghl_contact_is_found_by_phone() {
    String alowareId = flow.aloware.has("phone_number", PHONE);
    ContactMapping half =
        ContactMapping.unmapped(flow.clock.instant())
            .withAlowareId(java.util.Optional.of(alowareId))
            .findableBy(java.util.Optional.of(PHONE), java.util.Optional.empty());
    flow.mappings.save(half);
    String id = flow.jane();
    flow.tell(id);
    assertThat(flow.mappings.all()).hasSize(1);
    assertThat(flow.mapping().ghlContactId()).contains(id);
  }

  @Test
  void the_mapping_is_stored_before_the_contact_is_created() {
    flow.tell(flow.jane());
    List<String> steps = flow.steps.names();
    assertThat(steps.indexOf("store mapping")).isLessThan(steps.indexOf("Aloware POST contact"));
  }

  @Test
  void the_webhook_of_a_contact_that_was_just_created_finds_the_mapping() {
    flow.tell(flow.jane());
    flow.steps.forget();
    SyncResult echo = flow.alowareTells(flow.alowareId());
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(echo.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void a_contact_without_a_phone_is_not_supported_in_webhook_style() {
    String id = flow.ghl.has("email", "jane@example.com");
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(result.log()).hasSize(1);
    assertThat(result.log().get(0).status()).isEqualTo(Status.NOT_SUPPORTED);
    assertThat(result.log().get(0).errorMessage()).isPresent();
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL GET contact");
    assertThat(flow.mapping().ghlContactId()).contains(id);
  }

  @Test
  void a_contact_that_gets_its_phone_later_is_created_then() {
    String id = flow.ghl.has("email", "jane@example.com");
    flow.tell(id);
    flow.ghl.edit(id, "phone", PHONE);
    assertThat(flow.tell(id).outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.alowareContact().text("email")).contains("jane@example.com");
    assertThat(flow.mappings.all()).hasSize(1);
  }

  @Test
  void a_contact_with_an_email_only_is_created_in_rest_style() {
    rest.tell(rest.ghl.has("email", "jane@example.com"));
    assertThat(rest.alowareContact().text("email")).contains("jane@example.com");
  }

  @Test
  void a_contact_of_which_nothing_is_known_is_not_supported() {
    assertThat(rest.tell(rest.ghl.has()).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(rest.aloware.ids()).isEmpty();
  }

  @Test
  void a_contact_that_aloware_does_not_know_any_more_is_created_again_and_said_so() {
    String id = rest.mappedJane();
    rest.aloware.delete(rest.alowareId());
    rest.ghl.edit(id, "city", "Springfield");
    SyncResult result = rest.tell(id);
    assertThat(rest.alowareContact().text("city")).contains("Springfield");
    assertThat(rest.alowareContact().text("first_name")).contains("Jane");
    assertThat(about(result, "alowareContactId")).hasSize(1);
    assertThat(rest.mapping().alowareContactId()).contains(rest.alowareId());
  }

  @Test
  void a_marked_contact_that_nobody_mapped_is_skipped_without_a_call() {
    String id = flow.ghl.has("phone", PHONE, "tags", List.of("sys:df_middleware_origin"));
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED_ORIGIN);
    assertThat(flow.steps.names()).isEmpty();
  }

  @Test
  void a_marker_that_only_the_contact_itself_carries_is_seen_too() {
    String id = flow.ghl.has("phone", PHONE, "tags", List.of("sys:df_middleware_origin"));
    SyncResult result = flow.tell(payload("event", "contact.created", "contactId", id));
    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED_ORIGIN);
    assertThat(flow.aloware.ids()).isEmpty();
  }

  @Test
  void a_marker_does_not_hide_an_edit_of_a_mapped_contact() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "tags", List.of("vip", "sys:df_middleware_origin"), "city", "Springfield");
    flow.tell(id);
    assertThat(flow.alowareContact().text("city")).contains("Springfield");
  }

  @Test
  void an_event_that_names_nobody_needs_a_person() {
    assertThatThrownBy(() -> flow.tell(payload("event", "contact.updated", "firstName", "Jane")))
        .isInstanceOf(NeedsPerson.class);
  }

  @Test
  void an_event_without_an_id_is_looked_up_by_phone() {
    String id = flow.jane();
    flow.tell(payload("event", "contact.updated", "phone", "(202) 555-0142"));
    assertThat(flow.mapping().ghlContactId()).contains(id);
  }

  @Test
  void a_second_event_of_the_same_contact_does_not_double_it() {
    String id = flow.jane();
    flow.tell(id);
    flow.tell(id);
    assertThat(flow.aloware.ids()).hasSize(1);
    assertThat(flow.mappings.all()).hasSize(1);
  }
}
