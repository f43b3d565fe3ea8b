package df.middleware.routing;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.testing.Events;
import df.middleware.testing.JsonTrees;
import df.middleware.testing.TextEvents;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRouterTest {
  private final EventRouter router =
      new EventRouter(new Wishes(new StopWords(List.of("STOP"), List.of("START"))));

  @ParameterizedTest
  @CsvSource({"ContactCreated", "ContactUpdated"})
  void an_aloware_contact_starts_flow_1(String type) {
    var event = Events.event(Source.ALOWARE, type, EntityType.CONTACT, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(Flow.ALOWARE_CONTACT_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({"ContactDncUpdated", "Contact-DNC-Updated"})
  void alowares_do_not_contact_goes_to_the_registry(String type) {
    assertThat(router.route(Events.event(Source.ALOWARE, type, EntityType.CONTACT, "1")))
        .isEqualTo(new Route.Start(Flow.ALOWARE_DNC_TO_REGISTRY));
  }

  @ParameterizedTest
  @CsvSource({"OutboundPhoneCall-Completed", "Call-Disposed", "Recording-Saved"})
  void an_aloware_call_starts_flow_2(String type) {
    var event = Events.event(Source.ALOWARE, type, EntityType.CALL, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(Flow.ALOWARE_CALL_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({
    "message.received, stop!",
    "message.received, Start",
    "optout.stop, whatever",
    "optout.start, whatever",
    "optout.help, stop",
    "optout.set, ''",
  })
  void a_wish_to_be_texted_no_more_or_again_starts_flow_6(String type, String body) {
    assertThat(router.route(TextEvents.event(type, body)))
        .isEqualTo(new Route.Start(Flow.TEXTING_OPT_OUT_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({"message.received, hello", "message.sent, hello", "message.sent, stop"})
  void a_message_starts_flow_5(String type, String body) {
    assertThat(router.route(TextEvents.event(type, body)))
        .isEqualTo(new Route.Start(Flow.TEXTING_MESSAGE_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({
    "message.sent,",
    "message.received,",
    "message.delivered, hello",
    "message.failed, hello",
    "message.queued, hello"
  })
  void news_of_a_message_is_status_only(String type, @Nullable String body) {
    assertThat(router.route(TextEvents.event(type, Objects.requireNonNullElse(body, ""))))
        .isInstanceOfSatisfying(
            Route.End.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.STATUS_ONLY));
  }

  @Test
  void a_failure_is_told_in_the_providers_words() {
    var failed =
        TextEvents.of(
            JsonTrees.payload(
                "type",
                "message.failed",
                "id",
                "m1",
                "to",
                TextEvents.PERSON,
                "errorCode",
                "30003",
                "errorMessage",
                "Unreachable"));

    assertThat(router.route(failed))
        .isEqualTo(new Route.End(Outcome.STATUS_ONLY, "30003 Unreachable"));
  }

  @ParameterizedTest
  @CsvSource({"ContactDndUpdate", "contact.dnd"})
  void ghls_do_not_disturb_goes_to_the_registry(String type) {
    assertThat(router.route(Events.event(Source.GHL, type, EntityType.CONTACT, "c1")))
        .isEqualTo(new Route.Start(Flow.GHL_DND_TO_REGISTRY));
  }

  @ParameterizedTest
  @CsvSource({"message.received, see you this weekend", "message.sent, stop", "optout.help, help"})
  void any_other_text_does_not(String type, String body) {
    assertThat(router.route(TextEvents.event(type, body)))
        .isNotEqualTo(new Route.Start(Flow.TEXTING_OPT_OUT_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({"tag.added", "contact.tagged", "ContactTagUpdate", "segment.updated"})
  void a_tag_starts_flow_4(String type) {
    var event = Events.event(Source.GHL, type, EntityType.TAG, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(Flow.GHL_TAG_TO_ALOWARE_LIST));
  }

  @ParameterizedTest
  @CsvSource({
    "contact.created, GHL_CONTACT_TO_ALOWARE",
    "contact_updated, GHL_CONTACT_TO_ALOWARE",
    "ContactCreate, GHL_CONTACT_TO_ALOWARE",
    "ContactUpdate, GHL_CONTACT_TO_ALOWARE",
    "ContactDelete, GHL_CONTACT_DELETED",
    "contact.deleted, GHL_CONTACT_DELETED",
    "ContactDndUpdate, GHL_DND_TO_REGISTRY",
    "sync.requested, GHL_CONTACT_TO_ALOWARE",
  })
  void a_ghl_contact_starts_flow_3_or_closes_its_mapping(String type, Flow flow) {
    var event = Events.event(Source.GHL, type, EntityType.CONTACT, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(flow));
  }

  @ParameterizedTest
  @CsvSource({
    "ALOWARE, transcription.call.summarized, TRANSCRIPTION, NOT_IMPLEMENTED",
    "ALOWARE, Something, UNKNOWN, NO_HANDLER",
    "GHL, contact.merged, CONTACT, NO_HANDLER",
    "GHL, AppointmentCreate, APPOINTMENT, NO_HANDLER",
    "GHL, OpportunityStageUpdate, UNKNOWN, NO_HANDLER",
    "TEXTING, conversation.created, CONVERSATION, NO_HANDLER",
  })
  void what_has_no_flow_ends_with_the_reason(
      Source source, String type, EntityType entity, Outcome outcome) {
    Route route = router.route(Events.event(source, type, entity, "1"));

    assertThat(route)
        .isInstanceOfSatisfying(
            Route.End.class, end -> assertThat(end.outcome()).isEqualTo(outcome));
  }
}
