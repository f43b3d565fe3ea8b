package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** PostgreSQL stops, and comes back. */
class DatabaseAwayIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":%d,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+1202555%04d\"}}";

  private static final String EVENTS =
      "SELECT string_agg(concat_ws(' ', status, outcome, attempts, error_message), '; ')"
          + " FROM webhook_events";

  private static HttpResponse<String> ghl(String id) {
    String body = "{\"type\":\"OpportunityCreate\",\"id\":\"" + id + "\"}";
    return send(
        post("/api/webhooks/ghl", body.getBytes(UTF_8))
            .header("X-Webhook-Secret", "it-ghl-secret"));
  }

  @Test
  void senders_are_told_to_come_again_and_nothing_acknowledged_is_lost() {
    for (int i = 0; i < 10; i++) {
      assertThat(aloware(CONTACT.formatted(i, i)).statusCode()).isEqualTo(200);
    }
    Surroundings.stopDatabase();
    try {
      HttpResponse<String> fromGhl = ghl("while-away");
      HttpResponse<String> fromAloware = aloware(CONTACT.formatted(99, 99));

      assertThat(fromGhl.statusCode()).as(fromGhl.body()).isEqualTo(429);
      assertThat(fromGhl.headers().firstValue("Retry-After")).isPresent();
      assertThat(fromAloware.statusCode()).as(fromAloware.body()).isEqualTo(503);
      assertThat(fromAloware.headers().firstValue("Retry-After")).isPresent();
      Health ready = Health.ready();
      assertThat(ready.status()).as("not ready: " + ready).isEqualTo(503);
      assertThat(ready.checks()).containsEntry("database", "DOWN").containsEntry("broker", "UP");
      assertThat(Health.live().status()).as("no reason to be restarted").isEqualTo(200);
    } finally {
      Surroundings.startDatabase();
    }
    eventually(() -> assertThat(Health.ready().status()).isEqualTo(200));
    eventually(() -> assertThat(ghl("back-again").statusCode()).isEqualTo(200));
    eventually(
        () ->
            // One whose effect was there when the database went finds nothing more to do
            assertThat(
                    count(
                        "webhook_events WHERE source = 'aloware'"
                            + " AND outcome IN ('synced', 'unchanged')"))
                .as("%s", text(EVENTS))
                .isEqualTo(10));
    assertThat(sandbox.ghl().contacts()).hasSize(10);
  }
}
