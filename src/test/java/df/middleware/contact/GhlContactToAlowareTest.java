package df.middleware.contact;

import static df.middleware.contact.GhlContactFlow.PHONE;
import static df.middleware.testing.JsonTrees.object;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GhlContactToAlowareTest {
  private final GhlContactFlow flow = GhlContactFlow.webhookStyle();
  private final GhlContactFlow rest = GhlContactFlow.restStyle();

  @Test
  void a_new_contact_costs_a_read_a_look_up_and_a_create() {
    flow.tell(flow.jane());
    assertThat(flow.steps.vendorCalls())
        .containsExactly("GHL GET contact", "Aloware search phone", "Aloware POST contact");
  }

  @Test
  void a_new_contact_is_created_with_what_ghl_knows() {
    flow.tell(flow.jane());
    assertThat(flow.alowareContact().text("phone_number")).contains(PHONE);
    assertThat(flow.alowareContact().text("first_name")).contains("Jane");
    assertThat(flow.alowareContact().text("email")).contains("jane@example.com");
    assertThat(flow.aloware.tags(flow.alowareId())).containsExactly("vip");
  }

  @Test
  void a_new_contact_is_mapped_with_both_sides_last_known() {
    String id = flow.jane();
    flow.tell(id);
    ContactMapping mapping = flow.mapping();
    assertThat(mapping.alowareContactId()).contains(flow.alowareId());
    assertThat(mapping.ghlContactId()).contains(id);
    assertThat(mapping.phone()).contains(PHONE);
    assertThat(mapping.email()).contains("jane@example.com");
    assertThat(mapping.aloware().orElseThrow().contact().tags()).containsExactly("vip");
    assertThat(mapping.ghl().orElseThrow().contact().tags()).containsExactly("vip");
    assertThat(mapping.syncDirection()).contains("ghl_to_aloware");
  }

  @Test
  void a_sync_is_logged_with_a_decision_for_each_field() {
    String id = flow.jane();
    SyncResult result = flow.tell(id);
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(result.log()).hasSize(1);
    assertThat(result.log().get(0).status()).isEqualTo(Status.SUCCESS);
    assertThat(result.log().get(0).direction()).isEqualTo(Direction.GHL_TO_ALOWARE);
    assertThat(result.log().get(0).sourceId()).contains(id);
    assertThat(result.log().get(0).targetId()).contains(flow.alowareId());
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
        .containsExactly(Sides.GHL);
  }

  @Test
  void an_update_of_a_mapped_contact_costs_one_read_and_one_write() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "lastName", "Example-Miller");
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL GET contact", "Aloware PUT contact");
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(flow.alowareContact().text("last_name")).contains("Example-Miller");
  }

  @Test
  void a_time_zone_changed_along_with_a_name_arrives_though_no_webhook_carries_it() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "lastName", "Example-Miller", "timezone", "America/Denver");
    flow.tell(id);
    assertThat(flow.alowareContact().text("timezone")).contains("America/Denver");
    assertThat(flow.alowareContact().text("last_name")).contains("Example-Miller");
  }

  @Test
  void the_echo_of_our_own_create_costs_no_call() {
    AlowareContactFlow first = new AlowareContactFlow(flow.systems);
    first.tell(first.jane());
    flow.steps.forget();
    String id = flow.ghl.ids().iterator().next();
    SyncResult echo = flow.tell(id);
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(echo.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(echo.log().get(0).status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void the_echo_of_a_create_from_before_its_tags_costs_no_call() {
    EchoingSystems both = new EchoingSystems(Style.WEBHOOK, SourceOfTruth.MERGE, true);
    both.fromAloware.tell(both.fromAloware.jane());
    both.systems.steps.forget();
    both.deliver(Source.GHL);
    assertThat(both.systems.steps.vendorCalls()).isEmpty();
  }

  @Test
  void an_echo_comes_once() {
    AlowareContactFlow first = new AlowareContactFlow(flow.systems);
    first.tell(first.jane());
    String id = flow.ghl.ids().iterator().next();
    flow.tell(id);
    flow.steps.forget();
    flow.tell(id);
    assertThat(flow.steps.vendorCalls()).containsExactly("GHL GET contact");
  }

  @Test
  void a_time_zone_edited_after_the_echo_of_our_write_arrives() {
    AlowareContactFlow first = new AlowareContactFlow(flow.systems);
    first.tell(first.jane());
    String id = flow.ghl.ids().iterator().next();
    flow.tell(id);
    flow.ghl.edit(id, "timezone", "America/Denver");
    flow.tell(id);
    assertThat(flow.alowareContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void an_edit_while_an_echo_is_due_is_no_echo() {
    AlowareContactFlow first = new AlowareContactFlow(flow.systems);
    first.tell(first.jane());
    String id = flow.ghl.ids().iterator().next();
    flow.ghl.edit(id, "city", "Springfield");
    flow.tell(id);
    assertThat(flow.alowareContact().text("city")).contains("Springfield");
  }

  @Test
  void a_thin_payload_is_never_taken_for_an_echo() {
    AlowareContactFlow first = new AlowareContactFlow(flow.systems);
    first.tell(first.jane());
    String id = flow.ghl.ids().iterator().next();
    flow.ghl.edit(id, "timezone", "America/Denver");
    flow.tell(payload("event", "contact.updated", "contactId", id));
    assertThat(flow.alowareContact().text("timezone")).contains("America/Denver");
  }

  @Test
  void no_news_costs_one_read_and_no_write() {
    String id = flow.mappedJane();
    SyncResult result = flow.tell(id);
    assertThat(flow.steps.names()).containsExactly("GHL GET contact");
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void an_event_without_news_uses_up_an_echo_that_is_due() {
    String id = rest.mappedJane();
    rest.aloware.edit(rest.alowareId(), "city", "Springfield");
    rest.alowareTells(rest.alowareId());
    rest.aloware.edit(rest.alowareId(), "state", "IL");
    Payload early = rest.ghl.webhook("ContactUpdate", id);
    rest.alowareTells(rest.alowareId());
    rest.tell(early);
    rest.tell(id);
    assertThat(rest.mapping().ghl().orElseThrow().echoesDue()).isZero();
  }

  @Test
  void a_late_body_never_brings_back_what_ghl_has_no_more() {
    String id = flow.mappedJane();
    Payload late = flow.ghl.webhook("ContactUpdate", id);
    flow.ghl.edit(id, "lastName", "Example-Miller");
    flow.tell(id);
    flow.tell(late);
    assertThat(flow.alowareContact().text("last_name")).contains("Example-Miller");
  }

  static Stream<Payload> dialects() {
    return Stream.of(
        payload("type", "ContactUpdate", "id", "ghl-1", "city", "Springfield"),
        payload("contact_id", "ghl-1", "full_name", "Jane Example", "tags", "vip,other"),
        payload("event", "contact.updated", "contactId", "ghl-1"),
        payload("event", "contact.updated", "data", object("contactId", "ghl-1")));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void every_dialect_names_its_contact(Payload webhook) {
    flow.jane();
    flow.tell(webhook);
    assertThat(flow.mapping().ghlContactId()).contains("ghl-1");
    assertThat(flow.alowareContact().text("email")).contains("jane@example.com");
  }

  @Test
  void a_tag_put_on_in_ghl_reaches_aloware_with_the_next_contact_event() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "tags", List.of("vip", "newsletter"));
    flow.tell(id);
    assertThat(flow.aloware.tags(flow.alowareId())).containsExactly("newsletter", "vip");
  }
}
