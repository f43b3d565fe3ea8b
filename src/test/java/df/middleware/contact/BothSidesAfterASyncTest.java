package df.middleware.contact;

import static df.middleware.contact.AlowareContactFlow.PHONE;
import static df.middleware.contact.AlowareContactFlow.about;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BothSidesAfterASyncTest {
  private final AlowareContactFlow flow = AlowareContactFlow.webhookStyle();
  private final AlowareContactFlow rest = AlowareContactFlow.restStyle();

  @Test
  void a_field_that_ghl_accepts_and_does_not_store_is_a_conflict() {
    String id = flow.mappedJane();
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
    String id = flow.mappedJane();
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
    String id = flow.mappedJane();
    flow.aloware.edit(id, "tags", List.of("other"));
    flow.tell(id);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("other");
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL POST tags", "GHL DELETE tags");
  }

  @Test
  void a_tag_that_only_ghl_has_stays_and_goes_to_aloware() {
    flow.ghl.has("phone", PHONE, "tags", List.of("newsletter"));
    String id = flow.jane();
    SyncResult result = flow.tell(id);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("newsletter", "vip");
    assertThat(flow.aloware.tags(id)).containsExactlyInAnyOrder("VIP", "newsletter");
    assertThat(result.log()).hasSize(2);
    assertThat(result.log().get(1).direction()).isEqualTo(Direction.GHL_TO_ALOWARE);
  }

  @Test
  void in_merge_mode_what_only_ghl_has_goes_to_aloware() {
    rest.ghl.has("phone", PHONE, "timezone", "America/Denver", "tags", List.of("newsletter"));
    String id = rest.jane();
    rest.tell(id);
    assertThat(rest.aloware.contact(id).text("timezone")).contains("America/Denver");
    assertThat(rest.aloware.contact(id).at("tags").items()).hasSize(2);
  }

  @Test
  void in_ghl_mode_only_ghl_is_written() {
    var ghlFirst = new AlowareContactFlow(Style.REST, SourceOfTruth.GHL, Map.of());
    ghlFirst.ghl.has("phone", PHONE, "firstName", "Janet", "timezone", "America/Denver");
    ghlFirst.tell(ghlFirst.jane());
    assertThat(ghlFirst.ghlContact().text("firstName")).contains("Janet");
    assertThat(ghlFirst.ghlContact().text("email")).contains("jane@example.com");
    assertThat(ghlFirst.steps.vendorCalls()).doesNotContain("Aloware PUT contact");
  }

  @Test
  void in_aloware_mode_aloware_wins_in_ghl() {
    var alowareFirst = new AlowareContactFlow(Style.REST, SourceOfTruth.ALOWARE, Map.of());
    alowareFirst.ghl.has("phone", PHONE, "firstName", "Maximiliane", "lastName", "X");
    alowareFirst.tell(alowareFirst.jane());
    assertThat(alowareFirst.ghlContact().text("firstName")).contains("Jane");
    assertThat(alowareFirst.steps.vendorCalls()).doesNotContain("Aloware PUT contact");
  }

  @Test
  void two_valid_phones_that_differ_both_stay() {
    flow.ghl.has("phone", "+12025550199", "email", "jane@example.com");
    String id = flow.jane();
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
    String id = flow.jane();
    Event old = flow.event(flow.aloware.webhook(id));
    flow.clock.pass(Duration.ofSeconds(1));
    flow.handler.handle(old);
    flow.clock.pass(Duration.ofMinutes(1));
    flow.handler.handle(old);
    assertThat(flow.ghl.tags("ghl-1")).containsExactly("newsletter", "vip");
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
}
