package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
import df.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR on a running server, seen from outside: by HTTP, in the database, in the sandbox. */
@ExtendWith(ArquillianExtension.class)
abstract class Running {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  static final String ALOWARE_BASIC =
      "Basic "
          + Base64.getEncoder().encodeToString("it:it:pass:word".getBytes(StandardCharsets.UTF_8));

  @Deployment(testable = false)
  static WebArchive war() {
    File war = new File(System.getProperty("arq.target"), "df-middleware.war");
    return ShrinkWrap.create(ZipImporter.class, "df-middleware.war")
        .importFrom(war)
        .as(WebArchive.class);
  }

  final Sandbox sandbox = Surroundings.sandbox();

  @BeforeEach
  void fresh() {
    eventually(() -> assertThat(count("webhook_events WHERE status <> 'done'")).isZero());
    eventually(() -> assertThat(count("texting_webhook_events WHERE status <> 'done'")).isZero());
    sandbox.reset();
    sandbox.behaviour().set("echo", false);
    sandbox.behaviour().set("ghlRateLimit", 100_000);
    empty(ourTables());
  }

  private static String ourTables() {
    return text(
        "SELECT string_agg(tablename, ', ') FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename <> 'flyway_schema_history'");
  }

  static URI address(String path) {
    return URI.create("http://127.0.0.1:" + Surroundings.port("http") + path);
  }

  static HttpRequest.Builder post(String path, byte[] body) {
    return HttpRequest.newBuilder(address(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError("no answer: " + failure, failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopping);
    }
  }

  static HttpResponse<String> aloware(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(post("/api/webhooks/aloware", bytes).header("Authorization", ALOWARE_BASIC));
  }

  /** The texting provider tells of a message. */
  static HttpResponse<String> texting(String id, String from, String text) {
    String body =
        "{\"type\":\"message.received\",\"message\":{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"+12025550100\",\"body\":\"%s\",\"timestamp\":\"2026-11-20T14:00:00Z\"}}"
            .formatted(id, from, text);
    return send(
        post("/api/webhooks/texting", body.getBytes(StandardCharsets.UTF_8))
            .header("X-Texting-Secret", "it-texting-secret"));
  }

  static HttpResponse<String> admin(String path) {
    return send(
        HttpRequest.newBuilder(address("/api/admin/" + path))
            .header("X-DF-ADMIN-SECRET", "it-admin"));
  }

  static HttpResponse<String> adminPost(String path) {
    return send(
        HttpRequest.newBuilder(address("/api/admin/" + path))
            .header("X-DF-ADMIN-SECRET", "it-admin")
            .POST(BodyPublishers.noBody()));
  }

  static Payload json(HttpResponse<String> response) {
    try {
      return new JsonpJson().read(response.body());
    } catch (NotJson notOne) {
      throw new AssertionError("no JSON: " + response.body(), notOne);
    }
  }

  /** The event that a webhook's answer names. */
  static String eventOf(HttpResponse<String> answer) {
    return json(answer).text("eventId").orElseThrow(() -> new AssertionError(answer.body()));
  }

  /** {@code done synced}, once it is so. */
  static void eventuallyIs(String eventId, String status) {
    eventually(() -> assertThat(statusOf(eventId)).isEqualTo(status));
  }

  static String statusOf(String eventId) {
    return text(
        "SELECT concat_ws(' ', status, outcome) FROM webhook_events WHERE id = '" + eventId + "'");
  }

  static long count(String table) {
    return Long.parseLong(text("SELECT count(*) FROM " + table));
  }

  static String text(String query) {
    try (Connection connection = DriverManager.getConnection(Surroundings.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  static void run(String sql) {
    try (Connection connection = DriverManager.getConnection(Surroundings.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * Empties tables that the running server also reads, in an order of its own: where the two
   * deadlock, PostgreSQL is made to end this one, not the server's, and it is tried again.
   */
  static void empty(String tables) {
    eventually(() -> run("SET deadlock_timeout = '20ms'; TRUNCATE " + tables));
  }

  /** Until no webhook is on its way and every event is done. */
  void settled() {
    eventually(
        () -> {
          assertThat(sandbox.deliveriesUnderway()).isZero();
          assertThat(count("webhook_events WHERE status <> 'done'")).isZero();
          assertThat(count("texting_webhook_events WHERE status <> 'done'")).isZero();
        });
  }

  /** Tries again until it holds, for a minute. */
  static void eventually(Runnable claim) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        claim.run();
        return;
      } catch (AssertionError notYet) {
        if (Instant.now().isAfter(limit)) {
          throw notYet;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopping);
    }
  }
}
