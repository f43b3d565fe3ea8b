package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.RequestLog;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flow 3, and both vendors echoing every write: an edit on either side settles. */
class EditsOnEitherSideSettleIT extends Running {
  private static final String PHONE = "+12025550142";

  @BeforeEach
  void bothEcho() {
    sandbox.behaviour().set("echo", true);
  }

  private long writes(Vendor vendor) {
    return sandbox.requests(vendor).stream()
        .map(RequestLog.Entry::method)
        .filter(method -> !method.equals("GET"))
        .count();
  }

  private String ghlContactCreated(String name) {
    return sandbox
        .ghl()
        .create(
            Json.object(
                "{\"firstName\":\"%s\",\"phone\":\"%s\",\"email\":\"ada@example.com\"}"
                    .formatted(name, PHONE)))
        .getString("id");
  }

  @Test
  void a_contact_created_in_ghl_reaches_aloware() {
    ghlContactCreated("Ada");

    eventually(() -> assertThat(sandbox.aloware().contacts()).hasSize(1));
    settled();
    assertThat(count("contact_mappings")).isEqualTo(1);
    assertThat(writes(Vendor.ALOWARE)).isEqualTo(1);
    assertThat(writes(Vendor.GHL)).isZero();
  }

  @Test
  void an_edit_in_ghl_costs_one_write_to_aloware_and_none_back() {
    String id = ghlContactCreated("Ada");
    eventually(() -> assertThat(sandbox.aloware().contacts()).hasSize(1));
    settled();
    sandbox.clearRequests();

    sandbox.ghl().update(id, Json.object("{\"firstName\":\"Augusta Ada\"}"));

    eventually(() -> assertThat(writes(Vendor.ALOWARE)).isEqualTo(1));
    settled();
    assertThat(writes(Vendor.ALOWARE)).isEqualTo(1);
    assertThat(writes(Vendor.GHL)).isZero();
    assertThat(sandbox.aloware().contacts().toString()).contains("Augusta Ada");
  }

  @Test
  void a_contact_deleted_in_ghl_closes_its_mapping_and_stays_in_aloware() {
    String id = ghlContactCreated("Ada");
    eventually(() -> assertThat(sandbox.aloware().contacts()).hasSize(1));
    settled();

    HttpResponse<String> deleted =
        send(
            post(
                    "/api/webhooks/ghl",
                    "{\"type\":\"ContactDelete\",\"locationId\":\"it-location\",\"id\":\"%s\"}"
                        .formatted(id)
                        .getBytes(UTF_8))
                .header("X-Webhook-Secret", "it-ghl-secret"));

    eventuallyIs(eventOf(deleted), "done no-handler");
    assertThat(count("contact_mappings WHERE ghl_contact_id IS NOT NULL")).isZero();
    assertThat(sandbox.aloware().contacts()).hasSize(1);
  }
}
