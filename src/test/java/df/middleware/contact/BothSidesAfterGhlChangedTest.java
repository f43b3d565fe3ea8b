package df.middleware.contact;

import static df.middleware.contact.GhlContactFlow.PHONE;
import static df.middleware.contact.GhlContactFlow.about;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Outcome;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BothSidesAfterGhlChangedTest {
  private static final String OTHER_PHONE = "+12025550199";

  private final GhlContactFlow flow = GhlContactFlow.webhookStyle();
  private final GhlContactFlow rest = GhlContactFlow.restStyle();

  @Test
  void in_merge_mode_what_the_merge_changed_goes_back_to_ghl() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "firstName", "J", "lastName", "E");
    SyncResult result = flow.tell(id);
    assertThat(flow.ghl.contact(id).text("firstName")).contains("Jane");
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL GET contact", "GHL PUT contact");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log()).hasSize(2);
    assertThat(result.log().get(0).status()).isEqualTo(Status.SKIPPED);
    assertThat(result.log().get(1).direction()).isEqualTo(Direction.ALOWARE_TO_GHL);
    assertThat(result.log().get(1).status()).isEqualTo(Status.SUCCESS);
    assertThat(result.log().get(1).targetId()).contains(id);
  }

  @Test
  void in_ghl_mode_ghl_wins_in_aloware() {
    GhlContactFlow ghlFirst = GhlContactFlow.in(Style.REST, SourceOfTruth.GHL);
    ghlFirst.aloware.has("phone_number", PHONE, "first_name", "Maximiliane", "last_name", "X");
    ghlFirst.tell(ghlFirst.jane());
    assertThat(ghlFirst.alowareContact().text("first_name")).contains("Jane");
    assertThat(ghlFirst.steps.vendorCalls()).noneMatch(it -> it.matches("GHL (PUT|POST).*"));
  }

  @Test
  void in_ghl_mode_what_ghl_lacks_is_taken_from_aloware() {
    GhlContactFlow ghlFirst = GhlContactFlow.in(Style.REST, SourceOfTruth.GHL);
    ghlFirst.aloware.has("phone_number", PHONE, "timezone", "America/Denver");
    String id = ghlFirst.jane();
    ghlFirst.tell(id);
    assertThat(ghlFirst.ghl.contact(id).text("timezone")).contains("America/Denver");
    assertThat(ghlFirst.alowareContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void in_ghl_mode_a_change_of_number_goes_to_aloware() {
    GhlContactFlow ghlFirst = GhlContactFlow.in(Style.REST, SourceOfTruth.GHL);
    String id = ghlFirst.mappedJane();
    ghlFirst.ghl.edit(id, "phone", OTHER_PHONE);
    ghlFirst.tell(id);
    assertThat(ghlFirst.alowareContact().text("phone_number")).contains(OTHER_PHONE);
    assertThat(ghlFirst.mapping().phone()).contains(OTHER_PHONE);
  }

  @Test
  void in_aloware_mode_aloware_wins_and_ghl_gets_it_back() {
    GhlContactFlow alowareFirst = GhlContactFlow.in(Style.REST, SourceOfTruth.ALOWARE);
    String id = alowareFirst.mappedJane();
    alowareFirst.ghl.edit(id, "lastName", "Changed", "timezone", "America/Denver");
    alowareFirst.tell(id);
    assertThat(alowareFirst.ghl.contact(id).text("lastName")).contains("Example");
    assertThat(alowareFirst.alowareContact().text("last_name")).contains("Example");
    assertThat(alowareFirst.alowareContact().text("timezone")).contains("America/Denver");
  }

  @ParameterizedTest
  @EnumSource
  void tags_are_a_union_in_every_mode(SourceOfTruth mode) {
    GhlContactFlow any = GhlContactFlow.in(Style.REST, mode);
    any.aloware.has("phone_number", PHONE, "tags", List.of("Old Client"));
    String id = any.jane();
    any.tell(id);
    assertThat(any.ghl.tags(id)).containsExactly("old client", "vip");
    assertThat(any.aloware.tags(any.alowareId())).containsExactly("Old Client", "vip");
  }

  @ParameterizedTest
  @EnumSource
  void a_tag_that_is_known_from_elsewhere_reaches_aloware_as_well(SourceOfTruth mode) {
    GhlContactFlow any = GhlContactFlow.in(Style.REST, mode);
    String id = any.mappedJane();
    any.ghl.edit(id, "tags", List.of("vip", "hot"));
    LastKnown known = any.mapping().ghl().orElseThrow();
    CanonicalContact told = known.contact().withTags(Set.of("vip", "hot"));
    any.mappings.save(any.mapping().withGhl(id, known.withContact(told)));
    any.tell(id);
    assertThat(any.aloware.tags(any.alowareId())).containsExactly("hot", "vip");
  }

  @Test
  void a_tag_that_both_knew_and_ghl_lost_is_removed_in_rest_style() {
    String id = rest.mappedJane();
    rest.ghl.edit(id, "tags", List.of("other"));
    rest.tell(id);
    assertThat(rest.aloware.tags(rest.alowareId())).containsExactly("other");
  }

  @Test
  void a_tag_that_the_public_api_cannot_take_off_is_told_and_not_put_back_on_ghl() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "tags", List.of());
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    flow.aloware.edit(flow.alowareId(), "city", "Springfield");
    flow.alowareTells(flow.alowareId());
    flow.ghl.edit(id, "timezone", "America/Denver");
    flow.tell(id);
    assertThat(flow.ghl.tags(id)).isEmpty();
    assertThat(flow.aloware.tags(flow.alowareId())).containsExactly("vip");
  }

  @Test
  void a_tag_put_on_again_in_ghl_stays_there() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "tags", List.of());
    flow.tell(id);
    flow.ghl.edit(id, "tags", List.of("vip"));
    flow.tell(id);
    flow.aloware.edit(flow.alowareId(), "city", "Springfield");
    flow.alowareTells(flow.alowareId());
    assertThat(flow.ghl.tags(id)).containsExactly("vip");
  }

  @Test
  void a_tag_that_somebody_just_put_on_in_aloware_survives_a_write_of_tags() {
    String id = rest.mappedJane();
    rest.aloware.edit(rest.alowareId(), "tags", List.of("vip", "fresh"));
    rest.ghl.edit(id, "tags", List.of("vip", "newsletter"));
    rest.tell(id);
    assertThat(rest.aloware.tags(rest.alowareId())).containsExactly("fresh", "newsletter", "vip");
  }

  @Test
  void a_tag_that_somebody_just_took_off_in_ghl_is_taken_off_in_aloware() {
    String id = rest.mappedJane();
    rest.ghl.edit(id, "tags", List.of());
    rest.aloware.edit(rest.alowareId(), "tags", List.of("vip", "new"), "city", "Springfield");
    rest.alowareTells(rest.alowareId());
    rest.tell(rest.ghl.webhook("ContactTagUpdate", id));
    assertThat(rest.ghl.tags(id)).containsExactly("new");
    assertThat(rest.aloware.tags(rest.alowareId())).containsExactly("new");
  }

  @Test
  void a_change_of_number_that_the_public_api_cannot_make_is_told_once() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "phone", OTHER_PHONE);
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(result.log().get(0).status()).isEqualTo(Status.NOT_SUPPORTED);
    assertThat(flow.alowareContact().text("phone_number")).contains(PHONE);
    assertThat(flow.tell(id).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void what_else_changed_along_with_the_number_is_written() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "phone", OTHER_PHONE, "city", "Springfield");
    SyncResult result = flow.tell(id);
    assertThat(flow.alowareContact().text("city")).contains("Springfield");
    assertThat(result.log())
        .extracting(it -> it.status())
        .containsExactly(Status.SUCCESS, Status.NOT_SUPPORTED);
  }

  @Test
  void in_merge_mode_a_number_once_set_stays_on_both_sides() {
    String id = rest.mappedJane();
    rest.ghl.edit(id, "phone", OTHER_PHONE);
    SyncResult result = rest.tell(id);
    assertThat(rest.alowareContact().text("phone_number")).contains(PHONE);
    assertThat(rest.ghl.contact(id).text("phone")).contains(OTHER_PHONE);
    assertThat(about(result, "phone"))
        .extracting(Decision::reason)
        .anyMatch(it -> it.startsWith("conflict"));
  }

  @Test
  void one_custom_field_is_changed_and_the_others_stay() {
    rest.ghl.definesCustomField("cf1", "Budget");
    rest.aloware.has(
        "phone_number", PHONE, "custom_fields", Map.of("budget", "1", "shoe size", "42"));
    String id = rest.jane();
    rest.tell(id);
    rest.ghl.edit(id, "customFields", List.of(Map.of("id", "cf1", "value", "5000")));
    rest.tell(id);
    assertThat(rest.alowareContact().text("custom_fields.budget")).contains("5000");
    assertThat(rest.alowareContact().text("custom_fields.shoe size")).contains("42");
  }

  @Test
  void a_mapped_custom_field_goes_through_the_public_api() {
    GhlContactFlow mapped =
        new GhlContactFlow(Style.WEBHOOK, SourceOfTruth.MERGE, Map.of("csf1", "Deal Size"));
    mapped.ghl.definesCustomField("cf9", "deal size");
    String id =
        mapped.ghl.has(
            "phone", PHONE, "customFields", List.of(Map.of("id", "cf9", "value", "big")));
    mapped.tell(id);
    assertThat(mapped.alowareContact().text("csf1")).contains("big");
  }

  @Test
  void a_custom_field_that_the_public_api_does_not_take_is_said_so() {
    flow.ghl.definesCustomField("cf1", "Budget");
    String id =
        flow.ghl.has("phone", PHONE, "customFields", List.of(Map.of("id", "cf1", "value", "1")));
    SyncResult result = flow.tell(id);
    assertThat(about(result, "customFields")).extracting(Decision::value).contains("Budget");
  }

  @Test
  void what_ghl_refused_is_given_again_once_a_person_edited_that_field() {
    String id = flow.mappedJane();
    flow.ghl.doesNotStore("timezone");
    flow.aloware.edit(flow.alowareId(), "timezone", "America/Chicago");
    flow.alowareTells(flow.alowareId());
    assertThat(flow.mapping().ghl().orElseThrow().refused()).containsKey("timezone");
    flow.ghl.edit(id, "timezone", "America/Denver");
    flow.tell(id);
    assertThat(flow.mapping().ghl().orElseThrow().refused()).doesNotContainKey("timezone");
    assertThat(flow.alowareContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void what_aloware_could_not_do_is_tried_again_once_a_person_edited_that_field() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "phone", OTHER_PHONE);
    flow.tell(id);
    flow.ghl.edit(id, "phone", PHONE);
    flow.tell(id);
    flow.ghl.edit(id, "phone", OTHER_PHONE);
    assertThat(flow.tell(id).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
  }
}
