package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Vendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GHL has bad moments. */
class VendorTroubleIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+12025550142\"}}";

  @AfterEach
  void nothingIsLeftForTheNext() {
    sandbox.clearFaults();
    run("DELETE FROM webhook_events");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"STATUS", "HTML", "WRONG_JSON", "RESET_AFTER", "RATE_LIMIT"})
  void a_passing_trouble_with_the_create_still_leaves_one_contact(Kind kind) {
    sandbox.fault(Fault.of(Vendor.GHL, kind).on("POST", "/contacts").withStatus(503).withTimes(1));

    String event = eventOf(aloware(CONTACT));

    eventually(() -> assertThat(statusOf(event)).matches("done (synced|unchanged)"));
    assertThat(sandbox.ghl().contacts()).hasSize(1);
    assertThat(count("sync_log WHERE status = 'error'")).isEqualTo(1);
  }

  @Test
  void what_ghl_rejects_goes_to_a_person_with_the_reason() {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).on("POST", "/contacts").withStatus(422));

    String event = eventOf(aloware(CONTACT));

    eventually(() -> assertThat(statusOf(event)).isEqualTo("error"));
    assertThat(text("SELECT error_message FROM webhook_events")).contains("422");
    eventually(
        () ->
            assertThat(json(admin("stats")).number("deadLetters").orElse(0L))
                .isGreaterThanOrEqualTo(1));
  }

  @Test
  void an_operator_replays_what_failed() {
    sandbox.fault(
        Fault.of(Vendor.GHL, Kind.STATUS).on("POST", "/contacts").withStatus(422).withTimes(1));
    String event = eventOf(aloware(CONTACT));
    eventually(() -> assertThat(statusOf(event)).isEqualTo("error"));

    assertThat(adminPost("events/" + event + "/replay").statusCode()).isEqualTo(202);

    eventuallyIs(event, "done synced");
  }
}
