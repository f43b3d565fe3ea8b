package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Payload;
import df.middleware.vendor.VendorRejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written to GHL, and how. */
class RestGhlContactsWriteTest extends GhlContactsOnStub {
  @Test
  void a_created_contact_is_of_our_location() {
    ghl.willAnswer(201, CONTACT);

    var created = contacts.create(Map.of("firstName", "Ann"));

    assertThat(created.isNew()).isTrue();
    assertThat(created.contact().text("id")).contains("c1");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/");
    assertThat(ghl.onlyRequest().method()).isEqualTo("POST");
    assertThat(ghl.onlyRequest().body())
        .contains("\"firstName\":\"Ann\"", "\"locationId\":\"loc1\"");
  }

  @Test
  void a_duplicate_is_fetched_instead_of_created() {
    ghl.willAnswer(400, "{\"message\":\"no duplicates\",\"meta\":{\"contactId\":\"c1\"}}")
        .willAnswer(200, CONTACT);

    var created = contacts.create(Map.of("firstName", "Ann"));

    assertThat(created.isNew()).isFalse();
    assertThat(created.contact().text("email")).contains("a@example.com");
    assertThat(ghl.requests().get(1).path()).isEqualTo("/contacts/c1");
  }

  @Test
  void another_400_is_a_refusal() {
    ghl.willAnswer(400, "{\"message\":[\"email must be an email\"],\"traceId\":\"t-1\"}");

    assertThatThrownBy(() -> contacts.create(Map.of("email", "x")))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("GoHighLevel answered 400: email must be an email (traceId t-1)");
  }

  @Test
  void an_update_answers_what_was_stored() {
    ghl.willAnswer(200, "{\"succeded\":true,\"contact\":{\"id\":\"c1\",\"city\":\"Rome\"}}");

    var stored = contacts.update("c1", Map.of("city", "Roma"));

    assertThat(stored.orElseThrow().text("city")).contains("Rome");
    assertThat(ghl.onlyRequest().method()).isEqualTo("PUT");
    assertThat(ghl.onlyRequest().body()).isEqualTo("{\"city\":\"Roma\"}");
  }

  @Test
  void an_update_of_a_deleted_contact_is_empty() {
    ghl.willAnswer(404, "");

    assertThat(contacts.update("c1", Map.of("city", "Roma"))).isEmpty();
  }

  @Test
  void tags_never_go_in_a_contact() {
    assertThatThrownBy(() -> contacts.update("c1", Map.of("tags", List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ghl.requests()).isEmpty();
  }

  @Test
  void added_tags_answer_the_whole_set() {
    ghl.willAnswer(201, "{\"tags\":[\"vip\",\"new\"]}");

    assertThat(contacts.addTags("c1", List.of("New"))).containsExactly("vip", "new");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/c1/tags");
    assertThat(ghl.onlyRequest().body()).isEqualTo("{\"tags\":[\"New\"]}");
  }

  @Test
  void removed_tags_are_named_in_the_body() {
    ghl.willAnswer(200, "{\"tags\":[]}");

    assertThat(contacts.removeTags("c1", List.of("New"))).isEmpty();
    assertThat(ghl.onlyRequest().method()).isEqualTo("DELETE");
    assertThat(ghl.onlyRequest().body()).isEqualTo("{\"tags\":[\"New\"]}");
  }

  @Test
  void fields_may_be_lists_and_objects() {
    ghl.willAnswer(200, CONTACT);
    var field = Map.of("id", "f1", "field_value", Payload.of("x"));

    contacts.update("c1", Map.of("customFields", List.of(field)));

    assertThat(ghl.onlyRequest().body()).contains("\"field_value\":\"x\"");
  }
}
