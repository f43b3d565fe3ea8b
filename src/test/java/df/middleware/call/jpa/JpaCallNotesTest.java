package df.middleware.call.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.call.CallFact;
import df.middleware.call.CallNotes;
import df.middleware.call.KnownCall;
import df.middleware.call.KnownCall.Told;
import df.middleware.call.NotedCall;
import df.middleware.call.NotedCall.Note;
import df.middleware.call.NotedCall.Writing;
import df.middleware.call.Stamp;
import df.middleware.call.Stamp.Teller;
import df.middleware.event.Incoming.Person;
import df.middleware.event.json.JsonpJson;
import df.middleware.testing.Events;
import df.middleware.testing.TestDatabase;
import df.middleware.vendor.VendorUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notes of calls against the real PostgreSQL. */
class JpaCallNotesTest {
  private static final Stamp STAMP =
      new Stamp(Optional.of(Events.NOON), Teller.DISPOSAL, Events.NOON.plusMillis(1234));

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE call_notes, webhook_events");
  }

  private static <T> T notes(Function<CallNotes, T> work) {
    return TestDatabase.in(entities -> work.apply(new JpaCallNotes(entities, new JsonpJson())));
  }

  private static NotedCall save(NotedCall call) {
    return notes(it -> it.save(call));
  }

  private static Optional<NotedCall> stored() {
    return notes(it -> it.byCallId("4711"));
  }

  private static boolean isGivenByAnother(NotedCall call, String contactId, String tag) {
    return notes(it -> it.isGivenByAnother(call, contactId, tag));
  }

  private static NotedCall call(String id, String tag) {
    return new NotedCall(
        id,
        new KnownCall(Map.of(CallFact.DISPOSITION, new Told("Sold \"twice\"", STAMP))),
        Optional.of(new Note("ghl-1", "note-1")),
        Optional.of("abc"),
        Optional.of(new Writing(UUID.randomUUID(), Events.NOON)),
        Set.of(tag, "inbound call"),
        0);
  }

  @Test
  void a_call_is_read_as_it_was_saved() {
    NotedCall saved = save(call("4711", "call: sold"));

    assertThat(saved.version()).isEqualTo(1);
    assertThat(stored()).contains(saved);
  }

  @Test
  void a_call_without_a_note_is_read_as_it_was_saved() {
    NotedCall saved = save(NotedCall.unknown("4711"));

    assertThat(stored()).contains(saved);
  }

  @Test
  void a_call_that_nobody_told_of_is_unknown() {
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_call_is_changed() {
    save(NotedCall.unknown("4711"));
    NotedCall before = stored().orElseThrow();
    NotedCall noted = call("4711", "call: sold");
    NotedCall change =
        new NotedCall(
            "4711",
            noted.known(),
            noted.note(),
            noted.textHash(),
            noted.writing(),
            noted.tags(),
            before.version());

    NotedCall saved = save(change);

    assertThat(stored()).contains(saved);
    assertThat(saved.version()).isEqualTo(2);
  }

  @Test
  void of_two_who_begin_one_has_to_come_again() {
    save(NotedCall.unknown("4711"));

    assertThatThrownBy(() -> save(NotedCall.unknown("4711"))).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void of_two_who_change_one_has_to_come_again() {
    NotedCall saved = save(NotedCall.unknown("4711"));
    save(saved);

    assertThatThrownBy(() -> save(saved)).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_tag_may_be_given_by_another_call_of_the_contact() {
    NotedCall mine = save(call("4711", "call: sold"));
    save(call("4712", "call: hot"));

    assertThat(isGivenByAnother(mine, "ghl-1", "call: hot")).isTrue();
    assertThat(isGivenByAnother(mine, "ghl-1", "call: sold")).isFalse();
    assertThat(isGivenByAnother(mine, "ghl-2", "call: hot")).isFalse();
  }

  private static void event(String entityType, String entityId, String phone, String contactId) {
    TestDatabase.run(
        """
        INSERT INTO webhook_events (id, source, event_type, entity_type, entity_id, dedupe_key,
          phone_number, aloware_contact_id, body_hash)
        VALUES (gen_random_uuid(), 'aloware', 'any', '%s', '%s', gen_random_uuid(), %s, %s, '')
        """
            .formatted(entityType, entityId, phone, contactId));
  }

  private static Optional<Person> person(String callId) {
    return TestDatabase.in(entities -> new JpaEarlierEvents(entities).personOf(callId));
  }

  @Test
  void the_person_of_a_call_is_the_one_that_can_be_found_best() {
    event("call", "4711", "'+12025550142'", "NULL");
    event("transcription", "4711", "NULL", "'155'");
    event("call", "4711", "NULL", "NULL");

    assertThat(person("4711").flatMap(Person::phone)).contains("+12025550142");
  }

  @Test
  void a_transcription_names_the_person_of_its_call() {
    event("transcription", "4711", "NULL", "'155'");

    assertThat(person("4711").flatMap(Person::alowareContactId)).contains("155");
  }

  @Test
  void nobody_is_named_by_a_contact_of_the_same_id() {
    event("contact", "4711", "'+12025550142'", "NULL");
    event("call", "4712", "'+12025550142'", "NULL");
    event("call", "4711", "NULL", "NULL");

    assertThat(person("4711")).isEmpty();
  }
}
