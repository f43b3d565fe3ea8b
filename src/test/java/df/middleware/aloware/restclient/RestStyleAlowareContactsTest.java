package df.middleware.aloware.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.AlowareSettings;
import df.middleware.aloware.NotSupported;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestStyleAlowareContactsTest {
  private final StubVendor aloware = new StubVendor();
  private final AlowareContacts contacts = contacts(Optional.of("tok"));

  private AlowareContacts contacts(Optional<String> token) {
    URI base = URI.create(aloware.address() + "/api/v1");
    AlowareSettings settings = new AlowareSettings(base, token, Style.REST);
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    AlowareGateway gateway = new AlowareGateway(settings, FakeBudget.turn(), json, clock);
    return new RestStyleAlowareContacts(settings, new TestConnection(base), gateway, json, clock);
  }

  @AfterEach
  void close() {
    aloware.close();
  }

  @Test
  void the_current_contact_is_fetched_by_id() {
    aloware.willAnswer(200, "{\"id\":7,\"phone_number\":\"+12025550142\"}");

    assertThat(contacts.current("7").orElseThrow().text("id")).contains("7");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/contacts/7");
    assertThat(aloware.onlyRequest().query()).isEqualTo("api_token=tok");
  }

  @Test
  void an_account_without_resources_by_id_has_no_current_contact() {
    aloware.willAnswer(200, "<!doctype html>").willAnswer(404, "{}");

    assertThat(contacts.current("7")).isEmpty();
    assertThat(contacts.current("7")).isEmpty();
  }

  @Test
  void a_refused_token_is_a_refusal() {
    aloware.willAnswer(401, "{\"message\":\"Unauthenticated: tok\"}");

    assertThatThrownBy(() -> contacts.current("7"))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("Aloware answered 401: Unauthenticated: ***");
  }

  @Test
  void a_search_by_phone_answers_the_contact_found() {
    aloware.willAnswer(200, "{\"data\":[{\"id\":7}]}");

    assertThat(contacts.byPhone("+12025550142").orElseThrow().text("id")).contains("7");
    assertThat(aloware.onlyRequest().query()).isEqualTo("api_token=tok&phone=%2B12025550142");
  }

  @Test
  void a_search_that_finds_none_is_empty() {
    aloware.willAnswer(200, "{\"data\":[]}");

    assertThat(contacts.byEmail("a+b@example.com")).isEmpty();
    assertThat(aloware.onlyRequest().query()).isEqualTo("api_token=tok&email=a%2Bb%40example.com");
  }

  @Test
  void several_contacts_are_not_guessed_between() {
    aloware.willAnswer(200, "{\"data\":[{\"id\":7},{\"id\":8}]}");

    assertThatThrownBy(() -> contacts.byPhone("+12025550142"))
        .isInstanceOf(NeedsPerson.class)
        .hasMessage("Aloware has several contacts with that phone number: [7, 8]");
  }

  @Test
  void a_search_that_answers_a_page_is_unavailability() {
    aloware.willAnswer(200, "<!doctype html>");

    assertThatThrownBy(() -> contacts.byPhone("+12025550142"))
        .isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void an_answer_that_says_something_else_is_unavailability() {
    for (int i = 0; i < 3; i++) {
      aloware.willAnswer(200, "{\"unexpected\":true}");
    }

    assertThatThrownBy(() -> contacts.byPhone("+12025550142"))
        .isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> contacts.create(Map.of("city", "Rome")))
        .isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(
            () -> contacts.update(Optional.of("9"), Optional.empty(), Map.of("city", "Rome")))
        .isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_created_contact_is_answered() {
    aloware.willAnswer(201, "{\"data\":{\"id\":9,\"email\":\"a@example.com\"}}");

    assertThat(contacts.create(Map.of("email", "a@example.com")).text("id")).contains("9");
    assertThat(aloware.onlyRequest().method()).isEqualTo("POST");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/contacts");
    assertThat(aloware.onlyRequest().body()).isEqualTo("{\"email\":\"a@example.com\"}");
  }

  @Test
  void an_update_is_by_id() {
    aloware.willAnswer(200, "{\"id\":9,\"city\":\"Rome\"}");

    var answered = contacts.update(Optional.of("9"), Optional.empty(), Map.of("city", "Rome"));

    assertThat(answered.text("city")).contains("Rome");
    assertThat(aloware.onlyRequest().method()).isEqualTo("PUT");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/contacts/9");
  }

  @Test
  void an_update_without_an_id_is_not_supported() {
    assertThatThrownBy(() -> contacts.update(Optional.empty(), Optional.empty(), Map.of()))
        .isInstanceOf(NotSupported.class);
  }

  @Test
  void without_a_token_nothing_is_called() {
    AlowareContacts closed = contacts(Optional.empty());

    assertThatThrownBy(() -> closed.byPhone("+12025550142"))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("ALOWARE_API_TOKEN is not set");
    assertThat(aloware.requests()).isEmpty();
  }

  @Test
  void settings_do_not_show_the_token() {
    var settings = new AlowareSettings(aloware.address(), Optional.of("tok-1"), Style.REST);

    assertThat(settings.toString()).doesNotContain("tok-1");
  }
}
