package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A broker outside of the server stops, and comes back; the database is there all the time. */
@EnabledIfSystemProperty(
    named = "it.broker",
    matches = "broker-elsewhere",
    disabledReason = "a broker inside of the server is away only together with the server")
class BrokerAwayIT extends Running {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"first_name\":\"Ada\","
          + "\"phone_number\":\"+12025550142\"}}";

  @Test
  void webhooks_are_kept_and_go_on_when_it_is_back() {
    eventually(() -> assertThat(Health.ready().status()).isEqualTo(200));
    String event;
    Surroundings.stopBroker();
    try {
      eventually(() -> assertThat(Health.ready().checks()).containsEntry("broker", "DOWN"));
      Health ready = Health.ready();
      assertThat(ready.status()).as("not ready: " + ready).isEqualTo(503);
      assertThat(ready.checks()).containsEntry("database", "UP");
      assertThat(Health.live().status()).as("no reason to be restarted").isEqualTo(200);
      event = eventOf(aloware(CONTACT));
      assertThat(statusOf(event)).isEqualTo("pending");
    } finally {
      Surroundings.startBroker();
    }
    eventuallyIs(event, "done synced");
    eventually(() -> assertThat(Health.ready().status()).isEqualTo(200));
  }
}
