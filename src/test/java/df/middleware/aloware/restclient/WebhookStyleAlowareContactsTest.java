package df.middleware.aloware.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.AlowareSettings;
import df.middleware.aloware.NotSupported;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.RateLimited;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookStyleAlowareContactsTest {
  private static final String PHONE = "+12025550142";

  private final StubVendor aloware = new StubVendor();
  private final AlowareContacts contacts = contacts();

  private AlowareContacts contacts() {
    URI base = URI.create(aloware.address() + "/api/v1");
    AlowareSettings settings = new AlowareSettings(base, Optional.of("tok"), Style.WEBHOOK);
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    AlowareGateway gateway = new AlowareGateway(settings, FakeBudget.turn(), json, clock);
    return new WebhookStyleAlowareContacts(
        settings, new TestConnection(base), gateway, json, clock);
  }

  @AfterEach
  void close() {
    aloware.close();
  }

  private Payload sent() throws NotJson {
    return new PlainJson().read(aloware.requests().get(0).body());
  }

  @Test
  void nothing_is_read_by_id_or_email() {
    assertThat(contacts.current("7")).isEmpty();
    assertThat(contacts.byEmail("a@example.com")).isEmpty();
    assertThat(aloware.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":7}", "{\"contact\":{\"id\":7}}", "{\"data\":{\"id\":7}}"})
  void a_contact_is_looked_up_by_phone(String answer) {
    aloware.willAnswer(200, answer);

    assertThat(contacts.byPhone(PHONE).orElseThrow().text("id")).contains("7");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/webhook/contact/phone-number");
    assertThat(aloware.onlyRequest().query())
        .isEqualTo("api_token=tok&phone_number=%2B12025550142");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "404;{`error`:`Contact not found.`}",
        "400;{`error`:`Phone number is empty or invalid.`}",
        "200;{`data`:null}",
        "200;{}",
      })
  void a_number_that_aloware_does_not_know_is_no_contact(int status, String answer) {
    aloware.willAnswer(status, answer.replace('`', '"'));

    assertThat(contacts.byPhone(PHONE)).isEmpty();
  }

  @Test
  void another_400_is_a_refusal() {
    aloware.willAnswer(400, "{\"error\":\"Bad api_token=tok\"}");

    assertThatThrownBy(() -> contacts.byPhone(PHONE))
        .isInstanceOf(VendorRejected.class)
        .hasMessage("Aloware answered 400: Bad api_token=***");
  }

  @Test
  void a_page_with_200_is_unavailability() {
    aloware.willAnswer(200, "<!doctype html>");

    assertThatThrownBy(() -> contacts.byPhone(PHONE)).isInstanceOf(VendorUnavailable.class);
  }

  /** Taken for "not there", it would be made once more. */
  @Test
  void json_that_shows_no_contact_is_unavailability() {
    aloware.willAnswer(200, "{\"unexpected\":true}");

    assertThatThrownBy(() -> contacts.byPhone(PHONE)).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_form_whose_answer_says_something_else_may_not_have_been_taken() {
    aloware.willAnswer(200, "{\"unexpected\":true}");

    assertThatThrownBy(
            () -> contacts.update(Optional.empty(), Optional.of(PHONE), Map.of("city", "Rome")))
        .isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void code_20429_is_a_rate_limit() {
    aloware.willAnswer(429, "{\"code\":20429,\"message\":\"Too Many Requests\"}");

    assertThatThrownBy(() -> contacts.byPhone(PHONE)).isInstanceOf(RateLimited.class);
  }

  @Test
  void a_created_contact_is_looked_up_as_the_form_answers_no_id() {
    aloware.willAnswer(201, "{\"message\":\"Contact created.\"}").willAnswer(200, "{\"id\":7}");

    var created = contacts.create(Map.of("phone_number", PHONE, "first_name", "Ann"));

    assertThat(created.text("id")).contains("7");
    assertThat(aloware.requests().get(0).path()).isEqualTo("/api/v1/webhook/forms");
    assertThat(aloware.requests().get(0).query()).isNull();
  }

  @Test
  void a_created_contact_that_does_not_show_is_tried_again() {
    aloware.willAnswer(201, "{\"message\":\"Contact created.\"}").willAnswer(404, "{}");

    assertThatThrownBy(() -> contacts.create(Map.of("phone_number", PHONE)))
        .isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_form_holds_the_token_the_phone_and_what_it_takes() throws NotJson {
    aloware.willAnswer(200, "{\"message\":\"Contact updated.\"}");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("first_name", "Ann");
    fields.put("zipcode", "20500");
    fields.put("tags", List.of("vip", "a,b"));
    fields.put("custom_fields", Map.of("CSF1", "x", "shoe size", "9"));
    fields.put("id", "7");

    var answered = contacts.update(Optional.of("7"), Optional.of(PHONE), fields);

    assertThat(answered.isNothing()).isTrue();
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("api_token", "tok");
    form.put("phone_number", PHONE);
    form.put("first_name", "Ann");
    form.put("zipcode", "20500");
    form.put("csf1", "x");
    form.put("tags", "vip,a b");
    form.put("force_update", true);
    assertThat(sent()).isEqualTo(Payload.of(form));
  }

  @Test
  void no_contact_is_made_without_a_phone() {
    assertThatThrownBy(() -> contacts.create(Map.of("email", "a@example.com")))
        .isInstanceOf(NotSupported.class);
  }

  @Test
  void no_contact_is_changed_without_a_phone() {
    assertThatThrownBy(
            () -> contacts.update(Optional.of("7"), Optional.empty(), Map.of("city", "Rome")))
        .isInstanceOf(NotSupported.class);
  }

  @Test
  void a_phone_cannot_be_changed() {
    assertThatThrownBy(
            () ->
                contacts.update(
                    Optional.of("7"), Optional.of(PHONE), Map.of("phone_number", "+12025550199")))
        .isInstanceOf(NotSupported.class);
    assertThat(aloware.requests()).isEmpty();
  }
}
