package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.ghl.GhlNotes;
import df.middleware.ghl.GhlNotes.Note;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.Mandate;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestGhlNotesTest {
  private static final String NOTE = "{\"note\":{\"id\":\"n1\",\"body\":\"Call\\nref: x\"}}";
  private static final String NO_NOTE = "{\"message\":\"Note not found\"}";
  private static final String NO_CONTACT = "{\"message\":\"Contact with id c1 not found\"}";

  private final StubVendor ghl = new StubVendor();
  private final GhlNotes notes = notes(Optional.of("pit-1"));

  private GhlNotes notes(Optional<String> key) {
    GhlSettings settings = new GhlSettings(ghl.address(), key, Optional.of("loc1"));
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    GhlGateway gateway = new GhlGateway(settings, FakeBudget.turn(), json, clock);
    return new RestGhlNotes(settings, new TestConnection(settings), gateway, json, clock);
  }

  @AfterEach
  void close() {
    ghl.close();
  }

  @Test
  void the_notes_of_a_contact_are_listed() {
    ghl.willAnswer(200, "{\"notes\":[{\"id\":\"n1\",\"body\":\"Hello\"},{\"id\":\"n2\"}]}");

    assertThat(notes.of("c1")).containsExactly(new Note("n1", "Hello"), new Note("n2", ""));
    assertThat(ghl.onlyRequest().method()).isEqualTo("GET");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/c1/notes");
  }

  @Test
  void a_contact_that_is_gone_has_no_notes() {
    ghl.willAnswer(404, "{}").willAnswer(400, NO_CONTACT);

    assertThat(notes.of("c1")).isEmpty();
    assertThat(notes.of("c1")).isEmpty();
  }

  @Test
  void a_new_note_answers_its_id() {
    ghl.willAnswer(201, NOTE);

    assertThat(notes.create("c1", "Call\nref: x")).contains("n1");
    assertThat(ghl.onlyRequest().method()).isEqualTo("POST");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/c1/notes");
    assertThat(ghl.onlyRequest().body()).isEqualTo("{\"body\":\"Call\\nref: x\"}");
  }

  /** Its claim runs out while it writes: it is asked before the wait, before the call, after. */
  private void createdLate(String text) {
    var answers = List.of(true, true, false).iterator();
    Mandate.during(answers::next, () -> assertThat(notes.create("c1", text)).contains("n1"));
  }

  @Test
  void a_note_that_comes_too_late_is_taken_back() {
    ghl.willAnswer(201, NOTE)
        .willAnswer(
            200,
            "{\"notes\":[{\"id\":\"n1\",\"body\":\"Call\\nref: x\"},"
                + "{\"id\":\"n2\",\"body\":\"Call again\\nref: x \"}]}")
        .willAnswer(200, "{\"succeded\":true}");

    createdLate("Call\nref: x");

    assertThat(ghl.requests())
        .extracting(it -> it.method() + " " + it.path())
        .containsExactly(
            "POST /contacts/c1/notes", "GET /contacts/c1/notes", "DELETE /contacts/c1/notes/n1");
  }

  @Test
  void a_late_note_that_nobody_else_has_written_stays() {
    ghl.willAnswer(201, NOTE)
        .willAnswer(
            200,
            "{\"notes\":[{\"id\":\"n1\",\"body\":\"Call\\nref: x\"},"
                + "{\"id\":\"n2\",\"body\":\"Call\\nref: y\"}]}");

    createdLate("Call\nref: x");

    assertThat(ghl.requests())
        .extracting(StubVendor.Request::method)
        .containsExactly("POST", "GET");
  }

  @Test
  void a_late_note_stays_when_the_vendor_does_not_say_what_is_there() {
    ghl.willAnswer(201, NOTE).willAnswer(500, "");

    createdLate("Call\nref: x");

    assertThat(ghl.requests())
        .extracting(StubVendor.Request::method)
        .containsExactly("POST", "GET");
  }

  @Test
  void no_note_on_a_contact_that_is_gone() {
    ghl.willAnswer(400, NO_CONTACT);

    assertThat(notes.create("c1", "Call")).isEmpty();
  }

  @Test
  void a_new_note_without_an_id_may_have_been_made() {
    ghl.willAnswer(201, "{}");

    assertThatThrownBy(() -> notes.create("c1", "Call")).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_note_is_changed_in_place() {
    ghl.willAnswer(200, NOTE);

    assertThat(notes.update("c1", "n1", "Call")).isTrue();
    assertThat(ghl.onlyRequest().method()).isEqualTo("PUT");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/c1/notes/n1");
    assertThat(ghl.onlyRequest().body()).isEqualTo("{\"body\":\"Call\"}");
  }

  @Test
  void a_note_that_is_gone_is_not_changed() {
    ghl.willAnswer(404, NO_NOTE).willAnswer(400, NO_NOTE);

    assertThat(notes.update("c1", "n1", "Call")).isFalse();
    assertThat(notes.update("c1", "n1", "Call")).isFalse();
  }

  @Test
  void another_400_is_a_refusal() {
    ghl.willAnswer(400, "{\"message\":\"body too long\"}");

    assertThatThrownBy(() -> notes.update("c1", "n1", "Call")).isInstanceOf(VendorRejected.class);
  }

  @Test
  void what_cannot_be_an_id_costs_no_call() {
    assertThat(notes.of("../locations")).isEmpty();
    assertThat(notes.create("", "Call")).isEmpty();
    assertThat(notes.update("c1", "a/b", "Call")).isFalse();
    assertThat(ghl.requests()).isEmpty();
  }

  @Test
  void without_a_key_nothing_is_called() {
    GhlNotes closed = notes(Optional.empty());

    assertThatThrownBy(() -> closed.of("c1")).isInstanceOf(VendorRejected.class);
    assertThat(ghl.requests()).isEmpty();
  }
}
