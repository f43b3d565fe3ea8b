package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import df.middleware.access.Secrets;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
import df.middleware.webhook.Delivery;
import df.middleware.webhook.StandardWebhooks;
import df.middleware.webhook.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A queue that nobody works off is told to whoever gets alerts, signed, and again when it is over.
 */
class AlertsIT extends Running {
  private static final StandardWebhooks SIGNATURE =
      new StandardWebhooks(Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Clock.systemUTC());

  private final List<Payload> received = new CopyOnWriteArrayList<>();
  private final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Surroundings.port("alerts"));
    receiver = HttpServer.create(address, 0);
    receiver.createContext("/", this::hear);
    receiver.start();
  }

  @AfterEach
  void close() {
    run("DELETE FROM paused_queues");
    receiver.stop(0);
  }

  private void hear(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    int status = failures.getAndDecrement() > 0 ? 503 : 204;
    if (status == 204) {
      verdicts.add(
          SIGNATURE.of(
              new Delivery(name -> Optional.ofNullable(headers.getFirst(name)), "/", body)));
      received.add(payload(body));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static Payload payload(byte[] body) {
    try {
      return new JsonpJson().read(body);
    } catch (NotJson notOne) {
      throw new AssertionError(notOne);
    }
  }

  private List<String> states() {
    return received.stream()
        .filter(it -> it.text("type").equals(Optional.of("df.queue.stuck")))
        .flatMap(it -> it.text("data.state").stream())
        .toList();
  }

  @Test
  void a_paused_queue_is_told_once_and_again_when_it_is_over() {
    failures.set(2);
    run("INSERT INTO paused_queues (source) VALUES ('aloware')");
    String event =
        eventOf(
            aloware(
                "{\"event\":\"ContactCreated\",\"body\":{\"id\":1,\"phone_number\":\"+12025550142\"}}"));

    eventually(() -> assertThat(states()).containsExactly("open"));
    assertThat(received.get(0).text("data.source")).contains("aloware");
    assertThat(received.get(0).text("data.paused")).contains("true");
    assertThat(json(admin("alerts?state=open&type=df.queue.stuck")).text("total")).contains("1");

    run("DELETE FROM paused_queues");
    eventuallyIs(event, "done synced");
    eventually(() -> assertThat(states()).containsExactly("open", "over"));
    assertThat(verdicts).containsOnly(Verdict.AUTHENTIC);
    assertThat(received.toString()).doesNotContain("2025550142");
  }
}
