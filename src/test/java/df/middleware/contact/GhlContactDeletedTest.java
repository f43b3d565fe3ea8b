package df.middleware.contact;

import static df.middleware.contact.GhlContactFlow.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.Payload;
import df.middleware.routing.SyncResult;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class GhlContactDeletedTest {
  private final GhlContactFlow flow = GhlContactFlow.webhookStyle();

  @Test
  void the_mapping_is_closed_and_nobody_is_called() {
    String id = flow.mappedJane();
    flow.delete(id);
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(flow.mapping().ghlContactId()).isEmpty();
    assertThat(flow.mapping().ghl()).isEmpty();
    assertThat(flow.mapping().closed().orElseThrow().ghlContactId()).isEqualTo(id);
  }

  @Test
  void aloware_keeps_its_contact() {
    flow.delete(flow.mappedJane());
    assertThat(flow.alowareContact().text("phone_number")).contains(PHONE);
    assertThat(flow.mapping().alowareContactId()).contains(flow.alowareId());
  }

  @Test
  void an_operator_is_told_which_contact_is_kept() {
    SyncResult result = flow.delete(flow.mappedJane());
    assertThat(result.outcome()).isEqualTo(Outcome.NO_HANDLER);
    assertThat(result.log()).hasSize(1);
    assertThat(result.log().get(0).status()).isEqualTo(Status.SKIPPED);
    assertThat(result.log().get(0).direction()).isEqualTo(Direction.GHL_TO_ALOWARE);
    assertThat(result.log().get(0).targetId()).contains(flow.alowareId());
    assertThat(result.log().get(0).errorMessage().orElse(""))
        .contains("deleted in GHL")
        .contains("Aloware's contact " + flow.alowareId() + " is kept");
  }

  @Test
  void a_deleted_contact_that_nobody_mapped_is_told_too() {
    SyncResult result = flow.delete(flow.jane());
    assertThat(result.outcome()).isEqualTo(Outcome.NO_HANDLER);
    assertThat(result.log().get(0).errorMessage().orElse("")).contains("Nobody is mapped");
    assertThat(flow.mappings.all()).isEmpty();
  }

  @Test
  void a_late_event_of_the_deleted_contact_does_not_bring_it_back() {
    String id = flow.mappedJane();
    Payload late = flow.ghl.webhook("ContactUpdate", id);
    flow.delete(id);
    SyncResult result = flow.tell(late);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_HANDLER);
    assertThat(flow.mapping().ghlContactId()).isEmpty();
    assertThat(flow.ghl.ids()).isEmpty();
    assertThat(flow.aloware.ids()).hasSize(1);
  }

  @Test
  void a_late_event_of_a_deleted_contact_that_nobody_mapped_makes_none_in_aloware() {
    String id = flow.jane();
    Payload late = flow.ghl.webhook("ContactCreate", id);
    flow.delete(id);
    flow.tell(late);
    assertThat(flow.aloware.ids()).isEmpty();
  }

  @Test
  void a_contact_that_is_gone_when_its_update_is_handled_is_closed_as_well() {
    String id = flow.mappedJane();
    Event update = flow.event(id);
    flow.ghl.delete(id);
    assertThat(flow.handle(update).outcome()).isEqualTo(Outcome.NO_HANDLER);
    assertThat(flow.mapping().closed()).isPresent();
  }

  @Test
  void a_contact_that_was_restored_in_ghl_is_mapped_again() {
    String id = flow.mappedJane();
    Payload contact = flow.ghl.contact(id);
    flow.delete(id);
    flow.ghl.restore(id, contact);
    flow.tell(id);
    assertThat(flow.mappings.all()).hasSize(1);
    assertThat(flow.mapping().ghlContactId()).contains(id);
    assertThat(flow.mapping().closed()).isEmpty();
    assertThat(flow.aloware.ids()).hasSize(1);
  }

  @Test
  void an_echo_from_aloware_does_not_bring_it_back() {
    String id = flow.mappedJane();
    flow.ghl.edit(id, "city", "Springfield");
    flow.tell(id);
    flow.delete(id);
    flow.steps.forget();
    SyncResult echo = flow.alowareTells(flow.alowareId());
    assertThat(echo.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.steps.vendorCalls()).isEmpty();
    assertThat(flow.ghl.ids()).isEmpty();
  }

  @Test
  void a_restatement_by_aloware_does_not_bring_it_back() {
    flow.delete(flow.mappedJane());
    assertThat(flow.alowareTells(flow.alowareId()).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.ghl.ids()).isEmpty();
  }

  @Test
  void an_edit_in_aloware_from_before_the_deletion_does_not_bring_it_back() {
    String id = flow.mappedJane();
    AlowareContactFlow aloware = new AlowareContactFlow(flow.systems);
    flow.aloware.edit(flow.alowareId(), "city", "Springfield");
    Event before = aloware.event(flow.aloware.webhook(flow.alowareId()));
    flow.delete(id);
    flow.systems.fromAloware.handle(before);
    assertThat(flow.ghl.ids()).isEmpty();
  }

  @Test
  void a_later_edit_in_aloware_makes_a_new_contact() {
    flow.delete(flow.mappedJane());
    flow.aloware.edit(flow.alowareId(), "city", "Springfield");
    SyncResult result = flow.alowareTells(flow.alowareId());
    assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    assertThat(GhlContactFlow.about(result, "ghlContactId")).hasSize(1);
    assertThat(flow.ghl.ids()).hasSize(1);
    String made = flow.ghl.ids().iterator().next();
    assertThat(flow.ghl.contact(made).text("email")).contains("jane@example.com");
    assertThat(flow.mapping().ghlContactId()).contains(made);
    assertThat(flow.mapping().closed()).isEmpty();
    assertThat(flow.mappings.all()).hasSize(1);
  }

  @Test
  void a_new_ghl_contact_of_the_same_person_takes_the_place() {
    flow.delete(flow.mappedJane());
    String again = flow.ghl.has("phone", PHONE, "tags", List.of("again"));
    flow.tell(again);
    assertThat(flow.mappings.all()).hasSize(1);
    assertThat(flow.mapping().ghlContactId()).contains(again);
    assertThat(flow.aloware.ids()).hasSize(1);
  }
}
