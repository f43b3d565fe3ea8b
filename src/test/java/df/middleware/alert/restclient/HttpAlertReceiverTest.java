package df.middleware.alert.restclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import df.middleware.access.Secrets;
import df.middleware.alert.Alert;
import df.middleware.alert.AlertPost;
import df.middleware.alert.AlertSettings;
import df.middleware.event.json.JsonpJson;
import df.middleware.webhook.Delivery;
import df.middleware.webhook.StandardWebhooks;
import df.middleware.webhook.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAlertReceiverTest {
  private static final StandardWebhooks SIGNATURE =
      new StandardWebhooks(Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Clock.systemUTC());
  private static final AlertPost POST =
      new AlertPost(
          new Alert(
              UUID.randomUUID(),
              "df.event.given-up",
              "e1",
              Map.of("eventId", "e1"),
              Instant.parse("2026-11-20T18:30:00Z"),
              Optional.empty()),
          Alert.State.OPEN,
          1);

  private record Heard(String id, String body, Verdict verdict) {}

  private final List<Heard> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private volatile int status = 204;
  private volatile boolean isHung;
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          byte[] body = exchange.getRequestBody().readAllBytes();
          Delivery delivery =
              new Delivery(name -> Optional.ofNullable(headers.getFirst(name)), "/", body);
          received.add(
              new Heard(
                  String.valueOf(headers.getFirst(StandardWebhooks.ID)),
                  new String(body, StandardCharsets.UTF_8),
                  SIGNATURE.of(delivery)));
          exchange.sendResponseHeaders(status, isHung ? 10 : -1);
          if (isHung) {
            exchange.getResponseBody().flush();
            await();
          }
          exchange.close();
        });
    server.start();
  }

  private void await() {
    try {
      release.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    release.countDown();
    server.stop(0);
  }

  private static HttpAlertReceiver receiver(Optional<URI> address) {
    HttpAlertReceiver receiver = new HttpAlertReceiver();
    receiver.settings = new AlertSettings(address, SIGNATURE, Duration.ofMinutes(2));
    receiver.json = new JsonpJson();
    receiver.clock = Clock.systemUTC();
    return receiver;
  }

  private HttpAlertReceiver receiver() {
    return receiver(
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts")));
  }

  @Test
  void an_alert_arrives_signed() {
    assertThat(receiver().post(POST)).isEmpty();

    assertThat(received.get(0).verdict()).isEqualTo(Verdict.AUTHENTIC);
    assertThat(received.get(0).body())
        .contains("\"type\":\"df.event.given-up\"", "\"timestamp\":\"2026-11-20T18:30:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 404, 500, 503})
  void anything_but_a_2xx_has_not_arrived(int answered) {
    status = answered;

    assertThat(receiver().post(POST)).contains("HTTP status " + answered);
  }

  @Test
  void every_attempt_has_the_same_id_and_a_good_signature() {
    HttpAlertReceiver receiver = receiver();
    status = 500;
    receiver.post(POST);
    receiver.post(POST);
    status = 200;

    assertThat(receiver.post(POST)).isEmpty();
    assertThat(received)
        .hasSize(3)
        .allMatch(it -> it.id().equals(POST.id()))
        .allMatch(it -> it.verdict() == Verdict.AUTHENTIC);
  }

  @Test
  void an_answer_that_never_ends_is_not_waited_for() {
    HttpAlertReceiver receiver = receiver();
    receiver.timeOut = Duration.ofMillis(300);
    isHung = true;
    status = 200;

    assertThat(receiver.post(POST)).contains("no answer in time");
  }

  @Test
  void without_an_address_there_is_nobody() {
    assertThat(receiver(Optional.empty()).isThere()).isFalse();
  }

  @Test
  void an_address_where_nobody_listens_is_a_reason() {
    assertThat(receiver(Optional.of(URI.create("http://127.0.0.1:1/"))).post(POST))
        .contains("ConnectException");
  }
}
