package df.middleware.routing;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.testing.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRouterTest {
  private final EventRouter router = new EventRouter();

  @ParameterizedTest
  @CsvSource({"ContactCreated", "ContactUpdated"})
  void an_aloware_contact_starts_flow_1(String type) {
    var event = Events.event(Source.ALOWARE, type, EntityType.CONTACT, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(Flow.ALOWARE_CONTACT_TO_GHL));
  }

  @ParameterizedTest
  @CsvSource({
    "contact.created, GHL_CONTACT_TO_ALOWARE",
    "contact_updated, GHL_CONTACT_TO_ALOWARE",
    "ContactCreate, GHL_CONTACT_TO_ALOWARE",
    "ContactUpdate, GHL_CONTACT_TO_ALOWARE",
    "ContactDelete, GHL_CONTACT_DELETED",
    "contact.deleted, GHL_CONTACT_DELETED",
  })
  void a_ghl_contact_starts_flow_3_or_closes_its_mapping(String type, Flow flow) {
    var event = Events.event(Source.GHL, type, EntityType.CONTACT, "1");

    assertThat(router.route(event)).isEqualTo(new Route.Start(flow));
  }

  @ParameterizedTest
  @CsvSource({
    "ALOWARE, transcription.call.summarized, TRANSCRIPTION, NOT_IMPLEMENTED",
    "ALOWARE, Something, UNKNOWN, NO_HANDLER",
    "GHL, ContactDndUpdate, CONTACT, NO_HANDLER",
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
