package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorTurn;
import df.middleware.vendor.VendorUnavailable;
import df.middleware.vendor.VendorUnreached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestGhlContactsTest {
  private static final String CONTACT = "{\"contact\":{\"id\":\"c1\",\"email\":\"a@example.com\"}}";

  private final StubVendor ghl = new StubVendor();
  private final FakeBudget budget = new FakeBudget();
  private final MovableClock clock = new MovableClock();
  private final GhlContacts contacts = contacts(Optional.of("pit-1"), Optional.of("loc1"));

  private GhlContacts contacts(Optional<String> key, Optional<String> location) {
    GhlSettings settings = new GhlSettings(ghl.address(), key, location);
    PlainJson json = new PlainJson();
    GhlGateway gateway = new GhlGateway(settings, new VendorTurn(budget), json, clock);
    return new RestGhlContacts(settings, new TestConnection(settings), gateway, json, clock);
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @AfterEach
  void close() {
    ghl.close();
  }

  @Test
  void a_contact_is_fetched_by_id() {
    ghl.willAnswer(200, CONTACT);

    assertThat(contacts.byId("c1").orElseThrow().text("email")).contains("a@example.com");
    assertThat(ghl.onlyRequest().method()).isEqualTo("GET");
    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/c1");
  }

  @Test
  void every_request_carries_version_token_and_who_we_are() {
    ghl.willAnswer(200, CONTACT);

    contacts.byId("c1");

    assertThat(ghl.onlyRequest().header("Version")).isEqualTo("2021-07-28");
    assertThat(ghl.onlyRequest().header("Authorization")).isEqualTo("Bearer pit-1");
    assertThat(ghl.onlyRequest().header("User-Agent")).isEqualTo("DF-Middleware");
  }

  @Test
  void an_unknown_id_is_no_contact() {
    ghl.willAnswer(404, "{}").willAnswer(400, "{\"message\":\"Contact with id c1 not found\"}");

    assertThat(contacts.byId("c1")).isEmpty();
    assertThat(contacts.byId("c1")).isEmpty();
  }

  @Test
  void what_cannot_be_an_id_costs_no_call() {
    assertThat(contacts.byId("")).isEmpty();
    assertThat(contacts.update("../locations", Map.of("email", "x"))).isEmpty();
    assertThat(ghl.requests()).isEmpty();
  }

  @Test
  void the_plus_of_a_number_is_encoded() {
    ghl.willAnswer(200, CONTACT);

    contacts.byPhone("+12025550142");

    assertThat(ghl.onlyRequest().path()).isEqualTo("/contacts/search/duplicate");
    assertThat(ghl.onlyRequest().query()).isEqualTo("locationId=loc1&number=%2B12025550142");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{x}@example.com", "a%41@example.com"})
  void what_the_query_could_distort_is_not_searched(String email) {
    assertThat(contacts.byEmail(email)).isEmpty();
    assertThat(ghl.requests()).isEmpty();
  }

  @Test
  void no_duplicate_is_no_contact() {
    ghl.willAnswer(200, "{\"contact\":null}");

    assertThat(contacts.byEmail("a+b@example.com")).isEmpty();
    assertThat(ghl.onlyRequest().query()).isEqualTo("locationId=loc1&email=a%2Bb%40example.com");
  }

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
  void the_names_of_custom_fields_are_kept_for_ten_minutes() {
    String first = "{\"customFields\":[{\"id\":\"f1\",\"name\":\"Plan\"}]}";
    ghl.willAnswer(200, first).willAnswer(200, "{\"customFields\":[]}");

    assertThat(contacts.customFieldNames()).containsExactly(Map.entry("f1", "Plan"));
    clock.passes(Duration.ofMinutes(9));
    assertThat(contacts.customFieldNames()).containsKey("f1");
    clock.passes(Duration.ofMinutes(2));
    assertThat(contacts.customFieldNames()).isEmpty();
    assertThat(ghl.requests().get(0).path()).isEqualTo("/locations/loc1/customFields");
  }

  @Test
  void an_unknown_custom_field_is_asked_for_once_a_minute() {
    String unknown =
        "{\"contact\":{\"id\":\"c1\",\"customFields\":[{\"id\":\"f2\",\"value\":\"x\"}]}}";
    String names = "{\"customFields\":[{\"id\":\"f2\",\"name\":\"Size\"}]}";
    ghl.willAnswer(200, "{\"customFields\":[]}").willAnswer(200, unknown).willAnswer(200, names);

    contacts.customFieldNames();
    contacts.byId("c1");
    clock.passes(Duration.ofSeconds(50));
    assertThat(contacts.customFieldNames()).isEmpty();
    clock.passes(Duration.ofSeconds(20));
    assertThat(contacts.customFieldNames()).containsExactly(Map.entry("f2", "Size"));
  }

  @Test
  void without_a_key_nothing_is_called() {
    GhlContacts closed = contacts(Optional.empty(), Optional.of("loc1"));

    assertThatThrownBy(() -> closed.byId("c1"))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("GHL_API_KEY is not set");
    assertThat(budget.calls()).isZero();
  }

  @Test
  void without_a_location_nothing_is_searched() {
    GhlContacts nowhere = contacts(Optional.of("pit-1"), Optional.empty());

    assertThatThrownBy(() -> nowhere.byPhone("+12025550142"))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("GHL_LOCATION_ID is not set");
  }

  @Test
  void a_page_instead_of_json_is_unavailability() {
    ghl.willAnswer(200, "<html>maintenance</html>");

    assertThatThrownBy(() -> contacts.byId("c1")).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_closed_port_is_a_broken_connection() {
    ghl.close();

    assertThatThrownBy(() -> contacts.byId("c1")).isInstanceOf(VendorUnreached.class);
  }

  @Test
  void settings_do_not_show_the_key() {
    assertThat(new GhlSettings(ghl.address(), Optional.of("pit-1"), Optional.of("loc1")).toString())
        .doesNotContain("pit-1");
  }

  @Test
  void fields_may_be_lists_and_objects() {
    ghl.willAnswer(200, CONTACT);
    var field = Map.of("id", "f1", "field_value", Payload.of("x"));

    contacts.update("c1", Map.of("customFields", List.of(field)));

    assertThat(ghl.onlyRequest().body()).contains("\"field_value\":\"x\"");
  }
}
