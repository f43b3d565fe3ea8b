package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Vendor;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the server shows of webhooks, events and vendors: Payara at {@code /metrics}, WildFly, which
 * has no such page of an application, by what it sends to an OpenTelemetry collector.
 */
class MetersIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+12025550142\"}}";

  @AfterEach
  void nothingIsLeftForTheNext() {
    sandbox.clearFaults();
    run("DELETE FROM webhook_events");
  }

  private static String metrics() {
    return Surroundings.collector()
        .map(OtlpCollector::metrics)
        .orElseGet(() -> send(HttpRequest.newBuilder(address("/metrics"))).body());
  }

  /** The value in the line of that name that has all these tags; 0 without one. */
  private static double value(String name, String... tags) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> Arrays.stream(tags).allMatch(line::contains))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  @Test
  void webhooks_are_counted_and_timed_by_source_and_answer() {
    double stored = value("df_webhook_seconds_count", "source=\"aloware\"", "answer=\"stored\"");
    double refused = value("df_webhook_seconds_count", "source=\"aloware\"", "answer=\"refused\"");

    aloware(CONTACT);
    aloware("no json");

    assertThat(value("df_webhook_seconds_count", "source=\"aloware\"", "answer=\"stored\""))
        .isEqualTo(stored + 1);
    assertThat(value("df_webhook_seconds_count", "source=\"aloware\"", "answer=\"refused\""))
        .isEqualTo(refused + 1);
    assertThat(value("df_webhook_seconds_sum", "source=\"aloware\"")).isPositive();
  }

  @Test
  void events_are_counted_by_how_they_end() {
    String[] synced = {"source=\"aloware\"", "entity=\"contact\"", "result=\"synced\""};
    double attempts = value("df_event_attempt_seconds_count", synced);
    double ended = value("df_event_age_seconds_count", synced);

    eventuallyIs(eventOf(aloware(CONTACT)), "done synced");

    eventually(
        () -> {
          assertThat(value("df_event_attempt_seconds_count", synced)).isEqualTo(attempts + 1);
          assertThat(value("df_event_age_seconds_count", synced)).isEqualTo(ended + 1);
        });
  }

  @Test
  void calls_of_vendors_are_counted_by_what_they_answer() {
    String[] refused = {"vendor=\"ghl\"", "answer=\"4xx\""};
    double before = value("df_vendor_call_seconds_count", refused);
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).on("POST", "/contacts").withStatus(422));

    eventuallyIs(eventOf(aloware(CONTACT)), "error");

    assertThat(value("df_vendor_call_seconds_count", refused)).isGreaterThan(before);
    assertThat(value("df_vendor_turn_seconds_count", "vendor=\"ghl\"", "turn=\"given\""))
        .isPositive();
  }

  @Test
  void what_is_in_error_shows_in_a_gauge() {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).on("POST", "/contacts").withStatus(422));
    eventuallyIs(eventOf(aloware(CONTACT)), "error");

    eventually(
        () ->
            assertThat(value("df_events", "source=\"aloware\"", "status=\"error\"")).isEqualTo(1));
  }

  @Test
  void no_tag_says_anything_about_a_person() {
    eventuallyIs(eventOf(aloware(CONTACT)), "done synced");

    Matcher line = Pattern.compile("(?m)^df_.*").matcher(metrics());

    assertThat(line.results().map(it -> it.group()))
        .isNotEmpty()
        .noneMatch(it -> it.contains("2025550142") || it.contains("Ada"));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "it.otlp.port",
      matches = ".+",
      disabledReason = "Payara waits to be asked, and sends its meters nowhere")
  void nothing_but_meters_is_sent() {
    eventuallyIs(eventOf(aloware(CONTACT)), "done synced");

    assertThat(metrics()).contains("df_event_attempt_seconds_count");
    assertThat(Surroundings.collector().orElseThrow().paths()).containsExactly("/v1/metrics");
  }
}
