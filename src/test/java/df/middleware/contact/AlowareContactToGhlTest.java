package df.middleware.contact;

import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.vendor.NeedsPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlowareContactToGhlTest {
  private static final String PHONE = "+12025550142";
  private final AlowareContactFlow flow = AlowareContactFlow.webhookStyle();
  private final AlowareContactFlow rest = AlowareContactFlow.restStyle();

  private static String jane(AlowareContactFlow flow) {
    return flow.aloware.has(
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
  }

  /** Jane is in both systems, mapped, and all echoes have come or are past. */
  private static String mappedJane(AlowareContactFlow flow) {
    String id = jane(flow);
    flow.tell(id);
    flow.clock.pass(Duration.ofMinutes(11));
    flow.steps.forget();
    return id;
  }

  private static List<Decision> about(SyncResult result, String field) {
    return result.log().get(0).decisions().stream().filter(it -> it.field().equals(field)).toList();
  }

  @Test
  void a_new_contact_costs_two_look_ups_one_create_and_its_tags() {
    flow.tell(jane(flow));
    assertThat(flow.steps.vendorCalls())
        .containsExactly(
            "GHL search phone", "GHL search e-mail", "GHL POST contact", "GHL POST tags");
  }

  @Test
  void a_new_contact_is_created_with_what_aloware_knows() {
    flow.tell(jane(flow));
    assertThat(flow.ghlContact().text("firstName")).contains("Jane");
    assertThat(flow.ghlContact().text("email")).contains("jane@example.com");
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("vip");
  }

  @Test
  void a_new_contact_is_mapped_with_both_sides_last_known() {
    String id = jane(flow);
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
  void the_create_and_the_tags_each_leave_an_echo_due() {
    flow.tell(jane(flow));
    assertThat(flow.mapping().ghl().orElseThrow().echoesDue()).isEqualTo(2);
  }

  @Test
  void a_sync_is_logged_with_a_decision_for_each_field() {
    SyncResult result = flow.tell(jane(flow));
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
  void an_update_of_a_mapped_contact_costs_one_call() {
    String id = mappedJane(flow);
    flow.aloware.edit(id, "last_name", "Example-Miller");
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL PUT contact");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.ghlContact().text("lastName")).contains("Example-Miller");
  }

  @Test
  void the_echo_of_our_own_write_costs_no_call() {
    String id = mappedJane(rest);
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
    String id = mappedJane(rest);
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.tell(id);
    rest.steps.forget();
    rest.tell(id);
    assertThat(rest.steps.vendorCalls()).containsExactly("Aloware GET contact");
  }

  @Test
  void an_edit_while_an_echo_is_due_is_no_echo() {
    String id = mappedJane(rest);
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.aloware.edit(id, "timezone", "America/Chicago");
    rest.tell(id);
    assertThat(rest.ghlContact().text("timezone")).contains("America/Chicago");
  }

  @Test
  void a_thin_payload_is_never_taken_for_an_echo() {
    String id = mappedJane(rest);
    rest.aloware.edit(id, "phone_number", "(202) 555-0142");
    rest.tell(id);
    rest.aloware.edit(id, "timezone", "America/Chicago");
    rest.tell(payload("event", "ContactUpdated", "body", Map.of("id", id)));
    assertThat(rest.ghlContact().text("timezone")).contains("America/Chicago");
  }

  @Test
  void no_news_costs_one_read_and_no_write() {
    String id = mappedJane(flow);
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.names()).containsExactly("Aloware search phone");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void the_read_finds_what_a_payload_without_news_does_not_carry() {
    String id = mappedJane(flow);
    flow.aloware.edit(id, "timezone", "America/Chicago");
    flow.tell(payload("event", "x", "body", Map.of("id", id, "phone_number", PHONE)));
    assertThat(flow.ghlContact().text("timezone")).contains("America/Chicago");
  }

  @Test
  void an_existing_contact_is_found_by_phone_and_merged() {
    String ghlId = flow.ghl.has("phone", "(202) 555-0142", "timezone", "America/Denver");
    flow.tell(jane(flow));
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
    SyncResult result = flow.tell(jane(flow));
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL search phone");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.mapping().ghlContactId()).contains("ghl-1");
  }

  @Test
  void two_candidates_that_disagree_need_a_person() {
    flow.ghl.has("phone", PHONE);
    flow.ghl.has("email", "jane@example.com");
    String id = jane(flow);
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
    flow.tell(jane(flow));
    assertThat(flow.ghl.ids()).containsExactly(ghlId);
    assertThat(flow.ghlContact().text("firstName")).contains("Jane");
    assertThat(flow.ghlContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void a_contact_deleted_in_ghl_is_created_again_and_said_so() {
    String id = mappedJane(flow);
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
    String id = mappedJane(flow);
    flow.ghl.delete("ghl-1");
    flow.aloware.edit(id, "tags", List.of("VIP", "new"));
    flow.tell(id);
    assertThat(flow.ghl.tags("ghl-2")).containsExactly("new", "vip");
  }

  @Test
  void a_field_that_ghl_accepts_and_does_not_store_is_a_conflict() {
    String id = mappedJane(flow);
    flow.ghl.doesNotStore("timezone");
    flow.aloware.edit(id, "timezone", "America/Chicago");
    SyncResult result = flow.tell(id);
    assertThat(about(result, "timezone"))
        .extracting(Decision::reason)
        .anyMatch(it -> it.startsWith("conflict"));
    assertThat(flow.mapping().ghl().orElseThrow().contact().timezone()).isEmpty();
  }

  @Test
  void a_field_that_ghl_does_not_store_is_not_written_again() {
    String id = mappedJane(flow);
    flow.ghl.doesNotStore("timezone");
    flow.aloware.edit(id, "timezone", "America/Chicago");
    flow.tell(id);
    flow.steps.forget();
    flow.aloware.edit(id, "city", "Springfield");
    flow.tell(id);
    flow.aloware.edit(id, "updated_at", "2026-11-20 18:00:00");
    flow.steps.forget();
    flow.tell(id);
    assertThat(flow.steps.vendorCalls()).containsExactly("Aloware search phone");
  }

  @Test
  void a_tag_that_both_knew_and_aloware_lost_is_removed() {
    String id = mappedJane(flow);
    flow.aloware.edit(id, "tags", List.of("other"));
    flow.tell(id);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("other");
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL POST tags", "GHL DELETE tags");
  }

  @Test
  void a_tag_that_only_ghl_has_stays_and_goes_to_aloware() {
    flow.ghl.has("phone", PHONE, "tags", List.of("newsletter"));
    String id = jane(flow);
    SyncResult result = flow.tell(id);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("newsletter", "vip");
    assertThat(flow.aloware.contact(id).text("tags")).contains("newsletter,VIP");
    assertThat(result.log()).hasSize(2);
    assertThat(result.log().get(1).direction()).isEqualTo(Direction.GHL_TO_ALOWARE);
  }

  @Test
  void in_merge_mode_what_only_ghl_has_goes_to_aloware() {
    rest.ghl.has("phone", PHONE, "timezone", "America/Denver", "tags", List.of("newsletter"));
    String id = jane(rest);
    rest.tell(id);
    assertThat(rest.aloware.contact(id).text("timezone")).contains("America/Denver");
    assertThat(rest.aloware.contact(id).at("tags").items()).hasSize(2);
  }

  @Test
  void in_ghl_mode_only_ghl_is_written() {
    var ghlFirst = new AlowareContactFlow(Style.REST, SourceOfTruth.GHL, Map.of());
    ghlFirst.ghl.has("phone", PHONE, "firstName", "Janet", "timezone", "America/Denver");
    ghlFirst.tell(jane(ghlFirst));
    assertThat(ghlFirst.ghlContact().text("firstName")).contains("Janet");
    assertThat(ghlFirst.ghlContact().text("email")).contains("jane@example.com");
    assertThat(ghlFirst.steps.vendorCalls()).doesNotContain("Aloware PUT contact");
  }

  @Test
  void in_aloware_mode_aloware_wins_in_ghl() {
    var alowareFirst = new AlowareContactFlow(Style.REST, SourceOfTruth.ALOWARE, Map.of());
    alowareFirst.ghl.has("phone", PHONE, "firstName", "Maximiliane", "lastName", "X");
    alowareFirst.tell(jane(alowareFirst));
    assertThat(alowareFirst.ghlContact().text("firstName")).contains("Jane");
    assertThat(alowareFirst.steps.vendorCalls()).doesNotContain("Aloware PUT contact");
  }

  @Test
  void two_valid_phones_that_differ_both_stay() {
    flow.ghl.has("phone", "+12025550199", "email", "jane@example.com");
    String id = jane(flow);
    flow.tell(id);
    assertThat(flow.ghlContact().text("phone")).contains("+12025550199");
    assertThat(flow.aloware.contact(id).text("phone_number")).contains(PHONE);
  }

  @Test
  void what_alowares_api_cannot_do_is_recorded_and_not_tried_again() {
    flow.ghl.has("phone", PHONE, "email", "jane@example.com", "timezone", "America/Denver");
    String id = flow.aloware.has("email", "jane@example.com");
    SyncResult result = flow.tell(id);
    assertThat(result.log().get(1).status()).isEqualTo(Status.NOT_SUPPORTED);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(flow.tell(id).outcome()).isEqualTo(Outcome.UNCHANGED);
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
    String id = mappedJane(flow);
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
  void a_contact_that_aloware_does_not_answer_for_is_not_written_there() {
    SyncResult result =
        rest.tell(payload("event", "x", "body", Map.of("id", 9, "phone_number", "2025550142")));
    assertThat(rest.steps.vendorCalls()).doesNotContain("Aloware PUT contact");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log().get(1).status()).isEqualTo(Status.NOT_SUPPORTED);
  }

  @Test
  void an_old_body_that_lacks_a_tag_which_came_since_does_not_remove_it() {
    flow.ghl.has("phone", PHONE, "tags", List.of("newsletter"));
    String id = jane(flow);
    Event old = flow.event(flow.aloware.webhook(id));
    flow.clock.pass(Duration.ofSeconds(1));
    flow.handler.handle(old);
    flow.clock.pass(Duration.ofMinutes(1));
    flow.handler.handle(old);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("newsletter", "vip");
  }

  @Test
  void rest_style_reads_the_contact_that_a_thin_payload_names() {
    String id = jane(rest);
    rest.tell(payload("event", "ContactCreated", "body", Map.of("id", id)));
    assertThat(rest.ghlContact().text("email")).contains("jane@example.com");
  }

  @Test
  void a_custom_field_that_ghl_does_not_define_is_not_written_and_said_so() {
    flow.ghl.definesCustomField("cf1", "Budget");
    String id =
        flow.aloware.has(
            "phone_number", PHONE, "custom_fields", Map.of("budget", 5000, "shoe", "42"));
    SyncResult result = flow.tell(id);
    assertThat(flow.ghlContact().at("customFields").items()).hasSize(1);
    assertThat(flow.ghlContact().at("customFields").items().get(0).text("value")).contains("5000");
    assertThat(about(result, "customFields")).extracting(Decision::value).contains("shoe");
  }

  @Test
  void a_mapped_custom_field_goes_under_ghls_name() {
    var mapped =
        new AlowareContactFlow(Style.REST, SourceOfTruth.MERGE, Map.of("csf1", "Deal Size"));
    mapped.ghl.definesCustomField("cf9", "deal size");
    mapped.tell(mapped.aloware.has("phone_number", PHONE, "csf1", "big"));
    assertThat(mapped.ghlContact().at("customFields").items().get(0).text("id")).contains("cf9");
  }

  @Test
  void a_second_event_of_the_same_contact_does_not_double_it() {
    String id = jane(flow);
    flow.tell(id);
    flow.tell(id);
    assertThat(flow.ghl.ids()).hasSize(1);
    assertThat(flow.mappings.all()).hasSize(1);
  }
}
