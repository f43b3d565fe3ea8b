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
import java.nio.file.Files;
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
import org.flywaydb.core.Flyway;
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

  /** The role of the application cannot make tables: its owner has, as an update would. */
  private static void prepareRoles(EmbeddedPostgres postgres) throws Exception {
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ROLE df_application LOGIN;"
              + "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public"
              + " TO df_application");
    }
  }

  @Test
  void a_broker_by_tls_with_a_login_and_a_role_that_only_works_with_rows() throws Exception {
    int port = Ports.anyFree();
    Path password = Files.writeString(data.resolve("password"), "doors:=bells\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        TlsBroker broker = TlsBroker.start(data.resolve("artemis"))) {
      prepareRoles(postgres);
      RunProcess run =
          RunProcess.start(
                  data.resolve("run"),
                  Map.of(
                      "PORT", String.valueOf(port),
                      "DATABASE_URL",
                          "postgres://df_application@127.0.0.1:" + postgres.getPort() + "/postgres",
                      "ARTEMIS_URL", broker.url(),
                      "ARTEMIS_USER", "df",
                      "ARTEMIS_PASSWORD_FILE", password.toString()))
              .untilReady();
      try {
        String event = contactCreated(port, "demo:" + run.shown("ALOWARE_WEBHOOK_BASIC"));
        Instant limit = Instant.now().plus(Duration.ofMinutes(1));
        while (!outcome(postgres, event).equals("done synced")) {
          assertThat(Instant.now()).as(outcome(postgres, event)).isBefore(limit);
          TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(stats(port, run.shown("DF_ADMIN_SECRET")))
            .as("it may ask how deep its queues are")
            .contains("\"df.texting\":{\"depth\":0");
      } finally {
        run.interrupt();
      }
    }
  }

  private static String stats(int port, String secret) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/admin/stats"))
            .header("X-DF-ADMIN-SECRET", secret)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
