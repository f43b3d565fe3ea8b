package df.middleware.event;

import static df.middleware.event.Payloads.file;
import static df.middleware.event.Payloads.json;
import static df.middleware.event.Payloads.only;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.TextMessage.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextingEventsTest {
  private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-20T14:00:00Z");

  private final TextingEvents events = new TextingEvents(Payloads.PHONES);

  private Incoming read(String json) {
    return only(events.read(json(json)));
  }

  @ParameterizedTest
  @CsvSource({
    "generic.json, generic, message.received, m-1, +12025550177, INBOUND",
    "generic-flat.json, generic, message.sent, m-2, +12025550177, OUTBOUND",
    "telnyx-received.json, telnyx, message.received, m-3, +12025550177, INBOUND",
    "telnyx-failed.json, telnyx, message.failed, m-4, +12025550177, OUTBOUND",
    "vonage-inbound.json, vonage, message.received, 0A01, +447700900001, INBOUND",
    "vonage-receipt.json, vonage, message.delivered, 0A02, +447700900001, OUTBOUND",
    "vonage-messages.json, vonage, message.received, u-1, +447700900001, INBOUND",
    "signalwire-status.json, signalwire, message.delivered, m-7, +12025550177, OUTBOUND",
    "signalwire-received.form, signalwire, message.received, b3877c40-da60-4998-90ad-b792e98472ms, +12025550177, INBOUND",
    "twilio-received.form, twilio, message.received, SM01, +12025550177, INBOUND",
    "twilio-undelivered.form, twilio, message.failed, SM02, +12025550177, OUTBOUND",
    "twilio-event-stream.json, generic, message.received, SM1, +12025550177, INBOUND",
    "plivo-received.form, plivo, message.received, pu-1, +12025550177, INBOUND",
    "plivo-status.form, plivo, message.sent, pu-2, +447700900001, OUTBOUND"
  })
  void every_provider_comes_to_one_form(
      String file, String provider, String name, String id, String customer, Direction way) {
    Incoming event = only(events.read(file("texting/" + file)));
    TextMessage message = event.message().orElseThrow();
    assertThat(event.eventType()).isEqualTo(name);
    assertThat(event.entityType()).isEqualTo(EntityType.MESSAGE);
    assertThat(event.entityId()).contains(id);
    assertThat(event.person().phone()).contains(customer);
    assertThat(message.provider()).isEqualTo(provider);
    assertThat(message.messageId()).contains(id);
    assertThat(message.direction()).contains(way);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generic.json",
        "generic-flat.json",
        "vonage-inbound.json",
        "vonage-receipt.json",
        "vonage-messages.json",
        "signalwire-status.json",
        "twilio-event-stream.json"
      })
  void the_providers_time_is_read(String file) {
    assertThat(only(events.read(file("texting/" + file))).message().orElseThrow().occurredAt())
        .contains(TWO_O_CLOCK);
  }

  @Test
  void the_generic_message_keeps_its_words_and_conversation() {
    TextMessage message = only(events.read(file("texting/generic.json"))).message().orElseThrow();
    assertThat(message.body()).contains("Hello");
    assertThat(message.conversationId()).contains("c-1");
    assertThat(message.from()).contains("+12025550177");
    assertThat(message.to()).contains("+12025550142");
  }

  @Test
  void an_array_holds_several_events() {
    List<Incoming> both =
        ((Reading.Events) events.read(file("texting/bandwidth-array.json"))).events();
    assertThat(both)
        .extracting(Incoming::eventType)
        .containsExactly("message.received", "message.failed");
    assertThat(both)
        .extracting(it -> it.person().phone().orElse(""))
        .containsExactly("+12025550177", "+12025550178");
    assertThat(both.get(1).message().orElseThrow().error()).contains("4432 forbidden to country");
  }

  @ParameterizedTest
  @CsvSource({
    "message.received, message.received, message",
    "MessageReceived, message.received, message",
    "message_inbound, message.received, message",
    "sms.received, message.received, message",
    "message.sent, message.sent, message",
    "message.delivered, message.delivered, message",
    "message.failed, message.failed, message",
    "message.read, message.read, message",
    "optout.stop, optout.stop, optout",
    "opt_out, optout.stop, optout",
    "optout.help, optout.help, optout",
    "conversation.created, conversation.created, conversation",
    "contact.created, contact.created, unknown",
    "Whatever-1, Whatever-1, unknown"
  })
  void generic_names_have_their_entity_type(String sent, String name, String type) {
    for (String field : List.of("type", "eventType", "event")) {
      Incoming event = read("{'" + field + "':'" + sent + "','data':{'id':'x'}}");
      assertThat(event.eventType()).isEqualTo(name);
      assertThat(event.entityType().wireName()).isEqualTo(type);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'optout.stop','from':'2025550177'} | STOP",
        "{'type':'optout.stop','data':{'phoneNumber':'+12025550177'}} | STOP",
        "{'type':'optout.help','message':{'from':'+12025550177'}} | HELP",
        "{'type':'message.received','from':'+12025550177','optOutType':'stop'} | STOP"
      })
  void an_opt_out_names_the_number_that_asked_for_it(String json, String hint) {
    Incoming event = read(json);
    assertThat(event.person().phone()).contains("+12025550177");
    assertThat(event.message().orElseThrow().optOutHint()).contains(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"twilio-received.form", "twilio-undelivered.form", "telnyx-failed.json"})
  void the_providers_own_hint_of_an_opt_out_is_kept(String file) {
    Incoming event = only(events.read(file("texting/" + file)));
    assertThat(event.message().orElseThrow().optOutHint()).contains("STOP");
    assertThat(event.person().phone()).contains("+12025550177");
  }

  @Test
  void vonages_keyword_is_only_a_first_word_and_no_hint() {
    assertThat(
            only(events.read(file("texting/vonage-inbound.json")))
                .message()
                .orElseThrow()
                .optOutHint())
        .isEmpty();
  }

  @Test
  void a_failed_message_carries_the_providers_error() {
    assertThat(
            only(events.read(file("texting/telnyx-failed.json"))).message().orElseThrow().error())
        .contains("40300 Blocked due to STOP message");
  }

  @Test
  void a_delivered_message_has_no_error() {
    assertThat(
            only(events.read(file("texting/vonage-receipt.json"))).message().orElseThrow().error())
        .isEmpty();
  }

  @Test
  void a_short_code_and_a_name_stay_as_they_were_sent() {
    Incoming event = read("{'type':'message.received','from':'72345','to':'AcmeInc'}");
    assertThat(event.message().orElseThrow().from()).contains("72345");
    assertThat(event.message().orElseThrow().to()).contains("AcmeInc");
    assertThat(event.person().phone()).isEmpty();
  }

  @Test
  void the_events_own_id_is_not_the_messages() {
    Incoming event = read("{'id':'e1','type':'message.received','message':{'id':'m1'}}");
    assertThat(event.deliveryId()).contains("e1");
    assertThat(event.entityId()).contains("m1");
  }

  @Test
  void an_inbound_message_without_a_name_is_known_by_its_direction() {
    assertThat(read("{'direction':'inbound','from':'+12025550177','body':'STOP'}").eventType())
        .isEqualTo("message.received");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'foo':'bar'}", "{'from':'+12025550177','body':'hi'}", "{'type':7}"})
  void an_unknown_shape_is_kept_and_not_guessed(String json) {
    assertThat(read(json).entityType()).isEqualTo(EntityType.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "[{},{}]", "[null]", "{'type':' '}"})
  void nothing_is_no_event(String json) {
    assertThat(events.read(json(json))).isEqualTo(Reading.Ignored.NO_EVENT);
  }
}
