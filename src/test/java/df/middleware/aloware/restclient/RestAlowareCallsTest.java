package df.middleware.aloware.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareCalls;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.AlowareSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestAlowareCallsTest {
  private final StubVendor aloware = new StubVendor();
  private final AlowareCalls calls = calls(Style.REST);

  private AlowareCalls calls(Style style) {
    URI base = URI.create(aloware.address() + "/api/v1");
    AlowareSettings settings = new AlowareSettings(base, Optional.of("tok"), style);
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    AlowareGateway gateway = new AlowareGateway(settings, FakeBudget.turn(), json, clock);
    return new RestAlowareCalls(settings, new TestConnection(base), gateway, json, clock);
  }

  @AfterEach
  void close() {
    aloware.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7,\"contact\":{\"id\":8}}",
        "{\"data\":{\"id\":7}}",
        "{\"call\":{\"id\":7},\"contact\":{\"id\":8}}",
      })
  void a_call_is_fetched_by_id(String answer) {
    aloware.willAnswer(200, answer);

    assertThat(calls.current("7").orElseThrow().text("id")).contains("7");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/calls/7");
    assertThat(aloware.onlyRequest().query()).isEqualTo("api_token=tok");
  }

  @Test
  void an_account_without_resources_by_id_has_no_calls() {
    aloware.willAnswer(200, "<!doctype html>").willAnswer(404, "{}");

    assertThat(calls.current("7")).isEmpty();
    assertThat(calls.current("7")).isEmpty();
  }

  @Test
  void a_refusal_is_told() {
    aloware.willAnswer(401, "{\"message\":\"Unauthenticated.\"}");

    assertThatThrownBy(() -> calls.current("7")).isInstanceOf(VendorRejected.class);
  }

  @Test
  void a_failure_is_worth_another_try() {
    aloware.willAnswer(503, "");

    assertThatThrownBy(() -> calls.current("7")).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void the_public_api_is_not_asked() {
    assertThat(calls(Style.WEBHOOK).current("7")).isEmpty();
    assertThat(aloware.requests()).isEmpty();
  }

  @Test
  void what_cannot_be_an_id_costs_no_call() {
    assertThat(calls.current("../contacts")).isEmpty();
    assertThat(aloware.requests()).isEmpty();
  }
}
