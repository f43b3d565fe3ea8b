package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.json.JsonpJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command against a PostgreSQL and an Artemis that are already there. */
class YourOwnPartsIT {
  private static final String CONTACT =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"phone_number\":\"+12025550142\"}}";

  @TempDir Path data;

  private static EmbeddedActiveMQ broker(int port) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port));
    return broker.start();
  }

  private static String contactCreated(int port, String login) throws Exception {
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/webhooks/aloware"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString(CONTACT))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return new JsonpJson().read(answer).text("eventId").orElseThrow();
  }

  private static String outcome(EmbeddedPostgres postgres, String event) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT concat_ws(' ', status, outcome) FROM webhook_events WHERE id = '"
                    + event
                    + "'")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  @Test
  void an_event_goes_through_them() throws Exception {
    int brokerPort = Ports.anyFree();
    int port = Ports.anyFree();
    EmbeddedActiveMQ broker = broker(brokerPort);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      RunProcess run =
          RunProcess.start(
                  data,
                  Map.of(
                      "PORT", String.valueOf(port),
                      "DATABASE_URL",
                          "postgres://postgres:p%3Aw@127.0.0.1:" + postgres.getPort() + "/postgres",
                      "ARTEMIS_URL", "tcp://127.0.0.1:" + brokerPort))
              .untilReady();
      try {
        String event = contactCreated(port, "demo:" + run.shown("ALOWARE_WEBHOOK_BASIC"));

        Instant limit = Instant.now().plus(Duration.ofMinutes(1));
        while (!outcome(postgres, event).equals("done synced")) {
          assertThat(Instant.now()).as(outcome(postgres, event)).isBefore(limit);
          TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(broker.getActiveMQServer().locateQueue("df.aloware")).isNotNull();
        assertThat(run.database()).as("the embedded one").isEmpty();
      } finally {
        run.interrupt();
      }
    } finally {
      broker.stop();
    }
  }
}
