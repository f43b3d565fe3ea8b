package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator holds a queue, and lets it go. */
class PausedQueueIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+12025550142\"}}";
  private static final String OF_GHL =
      "{\"type\":\"ContactUpdate\",\"locationId\":\"it-location\",\"id\":\"nobody\"}";

  @AfterEach
  void nothingIsLeftForTheNext() {
    run("DELETE FROM paused_queues");
    run("DELETE FROM webhook_events");
  }

  private static String queue(String name, String act) {
    return adminPost("queues/" + name + "/" + act).body();
  }

  private static HttpResponse<String> ghl() {
    return send(
        post("/api/webhooks/ghl", OF_GHL.getBytes(UTF_8))
            .header("X-Webhook-Secret", "it-ghl-secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aloware", "df.aloware"})
  void a_held_queue_keeps_its_events_and_others_flow(String name) {
    assertThat(queue(name, "pause")).isEqualTo("{\"queue\":\"df.aloware\",\"paused\":true}");
    String held = eventOf(aloware(CONTACT));
    String other = eventOf(ghl());

    eventually(() -> assertThat(statusOf(other)).startsWith("done"));
    assertThat(statusOf(held)).isEqualTo("pending");
    assertThat(admin("stats").body()).containsPattern("\"df.aloware\":\\{[^}]*\"paused\":true");
    assertThat(queue(name, "resume")).isEqualTo("{\"queue\":\"df.aloware\",\"paused\":false}");
    eventuallyIs(held, "done synced");
  }

  @Test
  void there_is_no_queue_of_another_name() {
    assertThat(adminPost("queues/df.dead/pause").statusCode()).isEqualTo(404);
  }
}
