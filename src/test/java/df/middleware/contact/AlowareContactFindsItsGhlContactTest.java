package df.middleware.contact;

import static df.middleware.contact.AlowareContactFlow.PHONE;
import static df.middleware.contact.AlowareContactFlow.about;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.vendor.NeedsPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlowareContactFindsItsGhlContactTest {
  private final AlowareContactFlow flow = AlowareContactFlow.webhookStyle();
  private final AlowareContactFlow rest = AlowareContactFlow.restStyle();

  @Test
  void an_existing_contact_is_found_by_phone_and_merged() {
    String ghlId = flow.ghl.has("phone", "(202) 555-0142", "timezone", "America/Denver");
    flow.tell(flow.jane());
    assertThat(flow.ghl.ids()).containsExactly(ghlId);
    assertThat(flow.ghlContact().text("phone")).contains(PHONE);
    assertThat(flow.ghlContact().text("firstName")).contains("Jane");
    assertThat(flow.ghlContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void an_existing_contact_that_differs_in_nothing_is_linked_and_not_written() {
    flow.ghl.has(
        "phone",
        PHONE,
        "email",
        "Jane@Example.com",
        "firstName",
        "Jane",
        "lastName",
        "Example",
        "tags",
        List.of("vip"));
    SyncResult result = flow.tell(flow.jane());
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL search phone");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.mapping().ghlContactId()).contains("ghl-1");
  }

  @Test
  void two_candidates_that_disagree_need_a_person() {
    flow.ghl.has("phone", PHONE);
    flow.ghl.has("email", "jane@example.com");
    String id = flow.jane();
    assertThatThrownBy(() -> flow.tell(id))
        .isInstanceOf(NeedsPerson.class)
        .hasMessageContaining("ghl-1")
        .hasMessageContaining("ghl-2")
        .hasMessageNotContaining("jane@example.com");
  }

  @Test
  void a_ghl_contact_of_another_aloware_contact_needs_a_person() {
    flow.tell(flow.aloware.has("id", 1, "phone_number", PHONE));
    String other = flow.aloware.has("phone_number", PHONE, "first_name", "Twin");
    assertThatThrownBy(() -> flow.tell(other)).isInstanceOf(NeedsPerson.class);
  }

  @Test
  void a_create_that_finds_the_contact_there_uses_that_one() {
    String ghlId = flow.ghl.has("phone", PHONE, "timezone", "America/Denver");
    flow.ghl.hidesFromSearch();
    flow.tell(flow.jane());
    assertThat(flow.ghl.ids()).containsExactly(ghlId);
    assertThat(flow.ghlContact().text("firstName")).contains("Jane");
    assertThat(flow.ghlContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void a_contact_deleted_in_ghl_is_created_again_and_said_so() {
    String id = flow.mappedJane();
    flow.ghl.delete("ghl-1");
    flow.aloware.edit(id, "city", "Springfield");
    SyncResult result = flow.tell(id);
    assertThat(flow.ghl.ids()).containsExactly("ghl-2");
    assertThat(flow.ghl.tags("ghl-2")).containsExactly("vip");
    assertThat(about(result, "ghlContactId")).hasSize(1);
    assertThat(flow.mapping().ghlContactId()).contains("ghl-2");
  }

  @Test
  void a_contact_deleted_in_ghl_is_created_again_when_only_a_tag_is_new() {
    String id = flow.mappedJane();
    flow.ghl.delete("ghl-1");
    flow.aloware.edit(id, "tags", List.of("VIP", "new"));
    flow.tell(id);
    assertThat(flow.ghl.tags("ghl-2")).containsExactly("new", "vip");
  }

  @Test
  void a_marked_contact_that_nobody_mapped_is_skipped_without_a_call() {
    String id = flow.aloware.has("phone_number", PHONE, "notes", "x SYS:df_middleware_origin");
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED_ORIGIN);
    assertThat(flow.steps.names()).isEmpty();
  }

  @Test
  void a_marker_does_not_hide_an_edit_of_a_mapped_contact() {
    String id = flow.mappedJane();
    flow.aloware.edit(
        id, "tags", List.of("VIP", "SYS:df_middleware_origin"), "city", "Springfield");
    flow.tell(id);
    assertThat(flow.ghlContact().text("city")).contains("Springfield");
  }

  @Test
  void an_event_that_names_nobody_needs_a_person() {
    assertThatThrownBy(() -> flow.tell(payload("event", "ContactUpdated", "body", Map.of("id", 9))))
        .isInstanceOf(NeedsPerson.class)
        .hasMessageContaining("9");
  }

  @Test
  void wrong_types_in_every_field_need_a_person_and_throw_nothing_else() {
    Map<String, Object> odd = Map.of("a", List.of());
    assertThatThrownBy(
            () ->
                flow.tell(
                    payload(
                        "body",
                        Map.of(
                            "id",
                            odd,
                            "phone_number",
                            odd,
                            "email",
                            List.of(1),
                            "tags",
                            odd,
                            "custom_fields",
                            7,
                            "updated_at",
                            true,
                            "first_name",
                            odd))))
        .isInstanceOf(NeedsPerson.class);
  }

  @Test
  void a_contact_with_a_name_only_is_created_once() {
    String id = flow.aloware.has("first_name", "Jane");
    flow.tell(id);
    flow.tell(id);
    assertThat(flow.ghl.ids()).hasSize(1);
  }

  @Test
  void rest_style_falls_back_to_the_body_when_aloware_has_no_answer() {
    rest.tell(payload("event", "x", "body", Map.of("id", 9, "phone_number", "2025550142")));
    assertThat(rest.ghlContact().text("phone")).contains(PHONE);
  }

  @Test
  void rest_style_reads_the_contact_that_a_thin_payload_names() {
    String id = rest.jane();
    rest.tell(payload("event", "ContactCreated", "body", Map.of("id", id)));
    assertThat(rest.ghlContact().text("email")).contains("jane@example.com");
  }

  @Test
  void a_second_event_of_the_same_contact_does_not_double_it() {
    String id = flow.jane();
    flow.tell(id);
    flow.tell(id);
    assertThat(flow.ghl.ids()).hasSize(1);
    assertThat(flow.mappings.all()).hasSize(1);
  }
}
