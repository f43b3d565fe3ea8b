package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Quarantine, and Flow 4 as far as Aloware's public API goes. */
class TagsAndQuarantineIT extends Running {
  private static HttpResponse<String> ghl(String body) {
    return send(
        post("/api/webhooks/ghl", body.getBytes(UTF_8))
            .header("X-Webhook-Secret", "it-ghl-secret"));
  }

  @Test
  void a_tag_without_a_configured_list_is_told_as_not_supported() {
    eventuallyIs(
        eventOf(
            aloware(
                "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"phone_number\":\"+12025550142\"}}")),
        "done synced");
    String id = sandbox.ghl().byPhone("+12025550142").get(0).getString("id");

    String event =
        eventOf(
            ghl(
                "{\"type\":\"ContactTagUpdate\",\"locationId\":\"it-location\",\"id\":\"%s\",\"phone\":\"+12025550142\",\"tags\":[\"hot lead\"]}"
                    .formatted(id)));

    eventually(() -> assertThat(statusOf(event)).startsWith("done"));
    assertThat(
            text(
                "SELECT string_agg(status, ',') FROM sync_log WHERE correlation_id = '"
                    + event
                    + "'"))
        .contains("not-supported");
  }

  @Test
  void a_quarantined_phone_costs_no_vendor_call() {
    HttpResponse<String> quarantined =
        send(
            post(
                    "/api/admin/quarantine",
                    "{\"kind\":\"phone\",\"value\":\"+12025550142\",\"reason\":\"loop\"}"
                        .getBytes(UTF_8))
                .header("X-DF-ADMIN-SECRET", "it-admin"));
    assertThat(quarantined.statusCode()).as(quarantined.body()).isEqualTo(201);

    String event =
        eventOf(
            aloware(
                "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"phone_number\":\"+12025550142\"}}"));

    eventuallyIs(event, "done skipped-quarantined");
    assertThat(sandbox.requests(df.sandbox.state.Vendor.GHL)).isEmpty();
  }
}
