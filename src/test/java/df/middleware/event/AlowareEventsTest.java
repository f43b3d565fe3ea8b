package df.middleware.event;

import static df.middleware.event.Payloads.file;
import static df.middleware.event.Payloads.json;
import static df.middleware.event.Payloads.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlowareEventsTest {
  private final AlowareEvents events = new AlowareEvents(Payloads.PHONES);

  private Incoming read(String json) {
    return only(events.read(json(json)));
  }

  @ParameterizedTest
  @CsvSource({
    "ContactCreated, contact",
    "ContactUpdated, contact",
    "contact-dnc-updated, contact",
    "CONTACT DISPOSED, contact",
    "OutboundPhoneCall, call",
    "OutboundPhoneCall-Completed, call",
    "InboundPhoneCall-DispositionMissed, call",
    "Call-Disposed, call",
    "CALL, call",
    "Recording-Saved, call",
    "Voicemail-Saved, call",
    "ContactCallLogged, call",
    "transcription.call.summarized, transcription",
    "Transcription-Saved, transcription",
    "CallTRANSCRIPTIONContact, transcription",
    "InboundSMS-DispositionCompleted, message",
    "OutboundSMS-DispositionInvalid, message",
    "OutboundAppointment, appointment",
    "Something-Else, unknown"
  })
  void names_have_their_entity_type(String name, String type) {
    Incoming event = read("{'event':'" + name + "','body':{'id':1}}");
    assertThat(event.entityType().wireName()).isEqualTo(type);
    assertThat(event.eventType()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'body':{'id':7,'updated_at':'2026-08-05 20:58:49'}} | 2026-08-05T20:58:49Z",
        "{'body':{'id':7,'updated_at':'1999','contact':{'updated_at':'2026-08-05T20:58:49Z'}}} | 2026-08-05T20:58:49Z",
        "{'body':{'id':7,'updated_at':'yesterday'}} |",
        "{'body':{'id':7,'updated_at':{}}} |",
        "{'body':{'id':7}} |"
      })
  void a_contact_says_when_it_changed(String payload, Instant at) {
    String contact = payload.replaceFirst("^\\{", "{'event':'ContactUpdated',");
    assertThat(read(contact).changedAt()).isEqualTo(Optional.ofNullable(at));
  }

  @Test
  void a_call_says_nothing_about_when_its_contact_changed() {
    assertThat(read("{'event':'Call-Disposed','body':{'updated_at':'2026-08-05'}}").changedAt())
        .isEmpty();
  }

  @Test
  void a_name_of_a_call_is_a_call_whatever_its_body_says() {
    assertThat(read("{'event':'OutboundPhoneCall','body':{'id':1,'type':2}}").entityType())
        .isEqualTo(EntityType.CALL);
  }

  @Test
  void a_text_message_whose_body_is_a_call_is_a_call() {
    Incoming event = only(events.read(file("aloware/zapier-relay.json")));
    assertThat(event.entityType()).isEqualTo(EntityType.CALL);
    assertThat(event.eventType()).isEqualTo("OutboundSMS-DispositionCompleted");
    assertThat(event.entityId()).contains("940000001");
    assertThat(event.person().alowareContactId()).contains("150000001");
    assertThat(event.person().phone()).contains("+12025550177");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'body':{'id':7,'phone_number':'2025550177'}} | contact.updated | contact",
        "{'id':7,'email':'a@b.co'} | contact.updated | contact",
        "{'body':{'id':7,'talk_time':3}} | call.updated | call",
        "{'body':{'id':7,'lead_number':'2025550177','type':'2'}} | message.updated | message",
        "{'body':{'id':7,'current_status2':1,'type':12}} | appointment.created | appointment",
        "{'body':{'id':7,'current_status2':1,'type':8}} | unknown | unknown",
        "{'body':{'transcription':{'id':1}}} | transcription.updated | transcription",
        "{'event':{'a':1},'body':{'id':7}} | unknown | unknown",
        "{'event':null,'body':'x'} | unknown | unknown",
        "{'foo':'bar'} | unknown | unknown"
      })
  void a_missing_name_is_inferred_from_the_shape(String json, String name, String type) {
    Incoming event = read(json);
    assertThat(event.eventType()).isEqualTo(name);
    assertThat(event.entityType().wireName()).isEqualTo(type);
  }

  @Test
  void an_unknown_name_with_the_body_of_a_contact_is_about_a_contact() {
    assertThat(read("{'event':'Lead-Saved','body':{'phone_number':'1'}}").entityType())
        .isEqualTo(EntityType.CONTACT);
  }

  @Test
  void a_contact_event_names_the_person() {
    Incoming event = only(events.read(file("aloware/contact-created.json")));
    assertThat(event.entityId()).contains("155091981");
    assertThat(event.person().laneKeys())
        .containsExactly("p:+12025550177", "e:dana@example.com", "a:155091981");
    assertThat(event.deliveryId()).isEmpty();
  }

  @Test
  void a_call_names_its_person_and_itself() {
    Incoming event = only(events.read(file("aloware/call-completed.json")));
    assertThat(event.entityId()).contains("54363660");
    assertThat(event.person().laneKeys())
        .containsExactly("p:+12025550177", "e:dana@example.com", "a:6896898");
  }

  @Test
  void a_summary_is_known_by_its_communication() {
    Incoming event = only(events.read(file("aloware/call-summarized.json")));
    assertThat(event.entityType()).isEqualTo(EntityType.TRANSCRIPTION);
    assertThat(event.entityId()).contains("940868616");
    assertThat(event.person().alowareContactId()).contains("155091981");
  }

  @Test
  void a_flat_event_names_its_contact() {
    Incoming event = read("{'event':'ContactUpdated','contact_id':5,'phone_number':'2025550177'}");
    assertThat(event.entityId()).contains("5");
    assertThat(event.person().phone()).contains("+12025550177");
  }

  @Test
  void a_test_delivery_is_no_event() {
    assertThat(events.read(file("aloware/test-delivery.json")))
        .isEqualTo(Reading.Ignored.TEST_DELIVERY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'event':''}", "{'event':null,'body':{}}", "{'body':[[],{}]}"})
  void nothing_is_no_event(String json) {
    assertThat(events.read(json(json))).isEqualTo(Reading.Ignored.NO_EVENT);
  }

  @Test
  void a_name_is_trimmed_made_storable_and_cut() {
    assertThat(read("{'event':'  Contact\\u0000 '}").eventType()).isEqualTo("Contact\uFFFD");
    assertThat(read("{'event':'" + "Contact".repeat(100) + "'}").eventType()).hasSize(200);
    String emoji = "x" + "\uD83D\uDE00".repeat(150);
    assertThat(read("{'event':'" + emoji + "'}").eventType()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void an_id_that_no_index_can_hold_identifies_nothing() {
    assertThat(
            read("{'event':'ContactCreated','body':{'id':'" + "9".repeat(5000) + "'}}").entityId())
        .isEmpty();
  }

  @Test
  void what_is_no_phone_and_no_address_is_left_out() {
    Incoming event =
        read("{'event':'ContactCreated','body':{'phone_number':'call me','email':'no'}}");
    assertThat(event.person().laneKeys()).isEmpty();
  }
}
