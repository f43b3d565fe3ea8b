package df.middleware.event;

import static df.middleware.event.Payloads.file;
import static df.middleware.event.Payloads.json;
import static df.middleware.event.Payloads.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhlEventsTest {
  private final GhlEvents events = new GhlEvents(Payloads.PHONES, Optional.of("loc1"));

  private Incoming read(String json) {
    return only(events.read(json(json)));
  }

  @ParameterizedTest
  @CsvSource({
    "contact.created, CONTACT_CREATED",
    "contact_created, CONTACT_CREATED",
    "contact created, CONTACT_CREATED",
    "ContactCreate, CONTACT_CREATED",
    "ContactCreated, CONTACT_CREATED",
    "CONTACT_CREATE, CONTACT_CREATED",
    "contactcreate, CONTACT_CREATED",
    "ContactUpdate, CONTACT_UPDATED",
    "contact.updated, CONTACT_UPDATED",
    "ContactDelete, CONTACT_DELETED",
    "contact.deleted, CONTACT_DELETED",
    "ContactDndUpdate, CONTACT_DND",
    "contact.dnd, CONTACT_DND",
    "ContactMerged, CONTACT",
    "tag.added, TAG",
    "tag, TAG",
    "contact.tagged, TAG",
    "ContactTagUpdate, TAG",
    "contact_tag_update, TAG",
    "CONTACT_TAG_UPDATE, TAG",
    "contacttagupdate, TAG",
    "tagsChanged, TAG",
    "HTTPTagAdded, TAG",
    "segment.joined, TAG",
    "ContactSegmented, TAG",
    "OpportunityStageUpdate, OTHER",
    "stage, OTHER",
    "advantage.update, OTHER",
    "montage_changed, OTHER",
    "AppointmentCreate, APPOINTMENT",
    "appointment.created, APPOINTMENT",
    "InboundMessage, MESSAGE",
    "OutboundMessage, MESSAGE",
    "ConversationUnreadUpdate, CONVERSATION",
    "NoteCreate, OTHER",
    "TaskComplete, OTHER",
    "OpportunityCreate, OTHER",
    "INSTALL, OTHER",
    "'', OTHER",
    "..., OTHER"
  })
  void names_in_every_dialect_have_one_meaning(String name, GhlEventName meaning) {
    assertThat(GhlEventName.of(name)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'event':'tag.added','type':'ContactCreate','tag':'x'} | tag.added | tag",
        "{'event':'','type':'ContactCreate'} | ContactCreate | contact",
        "{'event':['x'],'type':'ContactCreate'} | ContactCreate | contact",
        "{'contact_id':'c','customData':{'event':'tag.added'}} | tag.added | tag",
        "{'startTime':'x','contactId':'c'} | appointment.created | appointment",
        "{'calendarId':'x'} | appointment.created | appointment",
        "{'appointment':{'id':'a'},'contactId':'c'} | appointment.created | appointment",
        "{'contactId':'c'} | contact.updated | contact",
        "{'contact_id':'c','first_name':'D'} | contact.updated | contact",
        "{'firstName':'D'} | contact.updated | contact",
        "{'id':'c','email':'a@b.co'} | contact.updated | contact",
        "{'data':{'contactId':'c'}} | contact.updated | contact",
        "{'id':'r','owners':[]} | unknown | unknown",
        "{'contactId':'c','messageId':'m','type':'SMS','phone':'1','message':'x'} | SMS | message",
        "{'contactId':'c','messageId':'m','phone':'1','message':'x'} | ProviderOutboundMessage | message"
      })
  void the_name_is_event_else_type_else_the_shape(String json, String name, String type) {
    Incoming event = read(json);
    assertThat(event.eventType()).isEqualTo(name);
    assertThat(event.entityType().wireName()).isEqualTo(type);
  }

  @Test
  void the_dialect_of_the_app_names_the_contact_by_id() {
    Incoming event = only(events.read(file("ghl/contact-create.app.json")));
    assertThat(event.entityId()).contains("nmFmQEsNgz6A");
    assertThat(event.deliveryId()).contains("wh-0001");
    assertThat(event.person().laneKeys())
        .containsExactly("p:+12025550177", "e:dana@example.com", "g:nmFmQEsNgz6A");
  }

  @Test
  void the_dialect_of_the_workflow_names_the_contact_and_not_the_user() {
    Incoming event = only(events.read(file("ghl/workflow.json")));
    assertThat(event.eventType()).isEqualTo("contact.updated");
    assertThat(event.person().laneKeys())
        .containsExactly("p:+12025550177", "e:dana@example.com", "g:ocQHyuzHvysM");
  }

  @Test
  void a_tag_event_is_about_its_contact() {
    Incoming event = only(events.read(file("ghl/contact-tag-update.app.json")));
    assertThat(event.entityType()).isEqualTo(EntityType.TAG);
    assertThat(event.entityId()).contains("nmFmQEsNgz6A");
  }

  @Test
  void an_appointment_has_its_id_and_its_contact() {
    Incoming event = only(events.read(file("ghl/appointment-create.json")));
    assertThat(event.entityId()).contains("ap1");
    assertThat(event.person().ghlContactId()).contains("nmFmQEsNgz6A");
  }

  @Test
  void a_note_names_its_contact_but_its_own_id_is_none() {
    Incoming event = read("{'type':'NoteCreate','id':'n1','contactId':'c1','body':'x'}");
    assertThat(event.entityId()).contains("n1");
    assertThat(event.person().ghlContactId()).contains("c1");
  }

  @Test
  void the_phone_of_a_new_colleague_is_nobodys_lane() {
    Incoming event = read("{'type':'UserCreate','id':'u','phone':'+12025550100','email':'a@b.co'}");
    assertThat(event.person().laneKeys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'ContactCreate','id':'c','locationId':'loc2'}",
        "{'contact_id':'c','location':{'id':'loc2'}}",
        "{'event':'contact.created','data':{'contactId':'c','locationId':'loc2'}}"
      })
  void another_locations_events_are_not_ours(String json) {
    assertThat(events.read(json(json))).isEqualTo(Reading.Ignored.OTHER_LOCATION);
  }

  @Test
  void an_event_without_a_location_is_ours() {
    assertThat(events.read(json("{'type':'ContactCreate','id':'c'}")))
        .isInstanceOf(Reading.Events.class);
  }

  @Test
  void without_a_configured_location_all_are_ours() {
    assertThat(
            new GhlEvents(Payloads.PHONES, Optional.empty())
                .read(json("{'type':'ContactCreate','locationId':'loc2'}")))
        .isInstanceOf(Reading.Events.class);
  }

  @Test
  void nothing_is_no_event() {
    assertThat(events.read(json("{}"))).isEqualTo(Reading.Ignored.NO_EVENT);
  }

  @Test
  void a_test_delivery_is_no_event() {
    assertThat(events.read(json("{'test_payload':true}"))).isEqualTo(Reading.Ignored.TEST_DELIVERY);
  }
}
