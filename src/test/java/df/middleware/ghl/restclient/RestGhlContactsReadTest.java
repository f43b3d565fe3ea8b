package df.middleware.ghl.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.ghl.GhlContacts;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import df.middleware.vendor.VendorUnreached;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How GHL is asked, and what its answers mean. */
class RestGhlContactsReadTest extends GhlContactsOnStub {
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
}
