package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Vendor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One thread from the webhook to the vendor's call and the line of the log. */
class TraceIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+12025550142\"}}";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @AfterEach
  void nothingIsLeftForTheNext() {
    sandbox.clearFaults();
    run("DELETE FROM webhook_events");
  }

  private static HttpResponse<String> traced() {
    return send(
        post("/api/webhooks/aloware", CONTACT.getBytes(UTF_8))
            .header("Authorization", ALOWARE_BASIC)
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
  }

  @Test
  void the_sender_s_trace_reaches_the_event_and_the_vendors() {
    String event = eventOf(traced());
    eventuallyIs(event, "done synced");

    assertThat(json(admin("events/" + event)).text("traceId")).contains(TRACE);
    assertThat(sandbox.requests(Vendor.GHL))
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request.traceparent())
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7"));
  }

  @Test
  void the_lines_of_the_log_name_event_source_and_trace() {
    int before = ServerLog.length();
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).on("POST", "/contacts").withStatus(422));

    String event = eventOf(traced());
    eventuallyIs(event, "error");

    eventually(
        () ->
            assertThat(ServerLog.since(before))
                .contains("ended in error [source=aloware event=" + event + " trace=" + TRACE));
  }

  @Test
  void without_a_trace_a_new_one_begins() {
    String event = eventOf(aloware(CONTACT));
    eventuallyIs(event, "done synced");

    assertThat(json(admin("events/" + event)).text("traceId"))
        .hasValueSatisfying(it -> assertThat(it).matches("[0-9a-f]{32}").isNotEqualTo(TRACE));
  }

  @Test
  void an_operator_finds_events_by_their_trace() {
    String event = eventOf(traced());
    eventuallyIs(event, "done synced");

    assertThat(admin("events?traceId=" + TRACE).body()).contains("\"total\":1", event);
    assertThat(admin("events?traceId=" + TRACE.replace('4', '5')).body()).contains("\"total\":0");
    assertThat(admin("events?traceId=none").statusCode()).isEqualTo(400);
  }
}
