package df.middleware.message;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Outcome;
import df.middleware.event.TextMessage;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.Steps.Failure;
import df.middleware.testing.TextEvents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextingMessageToGhlTest {
  private static final String NOTE =
      """
      [SMS][Inbound] 2026-11-20T14:00:00Z
      From: +12025550142
      To: +12025550100
      Hello there
      ref: texting-m1""";

  private final MessageFlow flow = MessageFlow.toGhlOnly();

  private static Event received(String body) {
    return TextEvents.event("message.received", body);
  }

  private String known() {
    return flow.ghl.has("phone", TextEvents.PERSON);
  }

  @Test
  void a_message_received_becomes_a_note_of_the_contact_with_that_number() {
    String id = known();
    flow.handled(received("Hello there"));

    assertThat(flow.notes.of(id)).extracting("text").containsExactly(NOTE);
  }

  @Test
  void a_message_sent_is_a_note_of_its_recipient() {
    flow.handled(TextEvents.event("message.sent", "Hello there"));

    assertThat(flow.notes.texts())
        .containsExactly(
            NOTE.replace("Inbound", "Outbound")
                .replace("From: +12025550142", "From: +12025550100")
                .replace("To: +12025550100", "To: +12025550142"));
    assertThat(flow.contacts.all().get(0).phone()).contains(TextEvents.PERSON);
  }

  @Test
  void it_is_recorded_where_the_message_is() {
    String id = known();
    flow.handled(received("Hello there"));

    assertThat(flow.messages)
        .containsEntry(
            "m1",
            new MessageMapping(
                "m1",
                Optional.of("note-1"),
                Optional.empty(),
                Optional.of("conv1"),
                Optional.of(id),
                Optional.empty(),
                Optional.of(TextEvents.PERSON),
                Optional.of(TextEvents.US),
                Optional.of(TextMessage.Direction.INBOUND)));
  }

  @Test
  void a_message_of_somebody_mapped_costs_one_call() {
    known();
    flow.handled(received("first"));
    flow.steps.forget();
    flow.handled(
        TextEvents.of(
            JsonTrees.payload(
                "type", "message.received", "id", "m2", "from", TextEvents.PERSON, "body", "2nd")));

    assertThat(flow.steps.vendorCalls()).containsExactly("GHL POST note");
  }

  @Test
  void another_event_of_the_same_message_makes_no_second_note() {
    flow.handled(received("Hello there"));

    assertThat(flow.handled(received("Hello there")).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(flow.notes.texts()).hasSize(1);
  }

  @Test
  void a_forged_last_line_hides_no_other_message() {
    String id = known();
    flow.notes.has(id, "[SMS][Inbound] x\nref: texting-m1\nref: texting-m0");
    flow.steps.failAt(4, Failure.BEFORE_ITS_EFFECT);
    flow.handled(received("Hello there"));

    assertThat(flow.notes.texts()).contains(NOTE);
  }

  @Test
  void a_mapped_contact_that_is_gone_is_made_anew() {
    String id = known();
    flow.handled(received("first"));
    flow.ghl.delete(id);
    flow.handled(
        TextEvents.of(
            JsonTrees.payload(
                "type", "message.received", "id", "m2", "from", TextEvents.PERSON, "body", "2nd")));

    assertThat(flow.messages.get("m2").ghlContactId()).contains(flow.ghl.ids().iterator().next());
    assertThat(flow.notes.texts()).hasSize(2);
  }

  @Test
  void a_message_of_a_short_code_has_no_contact() {
    var event =
        TextEvents.of(
            JsonTrees.payload(
                "type", "message.received", "id", "m1", "from", "40404", "body", "Your code"));

    assertThat(flow.handled(event).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    assertThat(flow.notes.texts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void cut_short_anywhere_there_is_one_note_and_one_contact(Failure failure) {
    for (int step = 1; step <= 12; step++) {
      MessageFlow cut = MessageFlow.toGhlOnly();
      cut.steps.failAt(step, failure);
      cut.handled(received("Hello there"));

      assertThat(cut.notes.texts()).as("step %d", step).containsExactly(NOTE);
      assertThat(cut.ghl.ids()).as("step %d", step).hasSize(1);
      assertThat(cut.messages.get("m1").ghlMessageId()).as("step %d", step).contains("note-1");
    }
  }

  @Test
  void the_aloware_leg_adds_to_the_notes_that_are_there() {
    MessageFlow both = new MessageFlow(Style.WEBHOOK, true);
    String id = both.aloware.has("phone_number", TextEvents.PERSON, "notes", "Likes tea");
    List<SyncLogEntry> log = both.handled(received("Hello there")).log();

    assertThat(both.aloware.contact(id).text("notes")).contains("Likes tea\n\n" + NOTE);
    assertThat(log).extracting(SyncLogEntry::status).containsOnly(Status.SUCCESS);
    assertThat(log)
        .extracting(SyncLogEntry::direction)
        .containsExactly(Direction.TEXTING_TO_GHL, Direction.TEXTING_TO_ALOWARE);
    assertThat(both.messages.get("m1").alowareMessageId()).isPresent();
  }

  @Test
  void notes_that_aloware_does_not_show_are_not_overwritten() {
    MessageFlow both = new MessageFlow(Style.WEBHOOK, true);
    both.aloware.has("phone_number", TextEvents.PERSON);

    assertThat(both.handled(received("Hello there")).log().get(1).status())
        .isEqualTo(Status.NOT_SUPPORTED);
    assertThat(both.steps.names()).doesNotContain("Aloware PUT contact");
  }

  @Test
  void somebody_unknown_to_aloware_is_not_created_there() {
    MessageFlow both = new MessageFlow(Style.REST, true);

    assertThat(both.handled(received("Hello there")).log().get(1).status())
        .isEqualTo(Status.SKIPPED);
    assertThat(both.steps.names()).doesNotContain("Aloware POST contact");
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void cut_short_anywhere_the_message_is_once_on_each_side(Failure failure) {
    for (int step = 1; step <= 14; step++) {
      MessageFlow cut = new MessageFlow(Style.REST, true);
      String id = cut.aloware.has("phone_number", TextEvents.PERSON, "notes", "");
      cut.steps.failAt(step, failure);
      cut.handled(received("Hello there"));

      assertThat(cut.notes.texts()).as("step %d", step).containsExactly(NOTE);
      assertThat(cut.aloware.contact(id).text("notes")).as("step %d", step).contains(NOTE);
    }
  }
}
