package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import df.broker.BrokerElsewhere;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Artemis of one's own stops, and comes back; Payara and the database go on. */
class BrokerAwayIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path data;

  private static HttpResponse<String> health(int port, String kind) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + "/health/" + kind);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> whenReadyIs(int status, int port) throws Exception {
    Instant limit = Instant.now().plus(PATIENCE);
    HttpResponse<String> ready = health(port, "ready");
    while (ready.statusCode() != status) {
      assertThat(Instant.now()).as(ready.body()).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(100);
      ready = health(port, "ready");
    }
    return ready;
  }

  @Test
  void the_server_is_not_ready_but_lives_and_is_ready_again() throws Exception {
    int brokerPort = Ports.anyFree();
    int port = Ports.anyFree();
    BrokerElsewhere broker = BrokerElsewhere.start(data.resolve("artemis"), brokerPort);
    RunProcess run =
        RunProcess.start(
                data.resolve("run"),
                Map.of(
                    "PORT", String.valueOf(port), "ARTEMIS_URL", "tcp://127.0.0.1:" + brokerPort))
            .untilReady();
    try {
      whenReadyIs(200, port);
      broker.close();

      assertThat(whenReadyIs(503, port).body().replaceAll("\\s", ""))
          .contains("\"broker\",\"status\":\"DOWN\"")
          .contains("\"database\",\"status\":\"UP\"");
      assertThat(health(port, "live").statusCode()).as("no reason to be restarted").isEqualTo(200);

      broker = BrokerElsewhere.start(data.resolve("artemis"), brokerPort);
      whenReadyIs(200, port);
    } finally {
      run.interrupt();
      broker.close();
    }
  }
}
